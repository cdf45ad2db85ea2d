"""Pages on paper: what is wanted becomes plain data, which the typesetter makes a PDF of."""
