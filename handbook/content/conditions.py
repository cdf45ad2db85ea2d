"""The four conditions, always named and ordered the same."""

CONDITIONS = ("MG", "MuSK-MG", "CMS", "LEMS")

FULL_NAMES = {
    "MG": "Myasthenia gravis",
    "MuSK-MG": "Myasthenia gravis with MuSK antibodies",
    "CMS": "Congenital myasthenic syndromes",
    "LEMS": "Lambert-Eaton myasthenic syndrome",
}
