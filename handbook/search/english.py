"""What search knows of English: words that say little, and forms that no rule makes.

Apart, because another edition's language needs a module like this one and nothing else.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAY_NOTHING = _words(
    """
    a about after again all also am an and any anybody anyone anything are arent as at be
    because been before being both but by can cannot cant could couldnt did didnt do does
    doesnt doing dont during each either else ever every for from had hadnt has hasnt have
    havent having he hed hell her here hers herself hes him himself his how however i id if
    ill im in into is isnt it its itself ive just let lets may me might mine more most much
    must my myself no nor not of off on once one ones only onto or other ought our ours out
    over own please quite rather really same shall she shed shes should shouldnt so some
    somebody someone something such than that thats the their theirs them then there theres
    these they theyre theyve this those though through to too under until up upon us very
    was wasnt way we well were weve what whats when where wheres whether which while who
    whom whos whose why will with within without wont would wouldnt yes yet you your youre
    yours yourself
    """
)
"""Words of grammar: with any other word beside them they find nothing."""

SAY_LITTLE = _words(
    """
     able actually advice along already always anymore anyway around ask asked asking away
    back bad become becomes believe best better big bit book boy bring brother call called
    came carry certain change changes check choose come comes coming completely constantly
    course currently dad dads daughter day days deal different difficult easily easy enough
    especially even everybody everyone everything exactly explain extra father feel feels
    felt few find fine first full gave get gets getting girl give gives giving go goes going
    gone good got gran granddad grandma great guess happen happened happening happens hard
    help helped helps hour hours husband idea important issue issues keep keeps kind kinds
    know last later learn least left less like likely little long longer look looks lot lots
    low made main make makes making man manage many matter mean means mom moms month months
    mother move moves mum mummy mums near need needed needs never new next nobody normal
    nothing now number often okay old open part partner people perhaps person place possible
    problem problems properly put question quick quickly ready reason replace right said
    save say saying says see seeing seem seems set short show side since sister small son
    soon sort start started starting starts stay still stop stops suddenly sure take taken
    takes taking talk tell thank thanks thing things think third time times today told
    tomorrow took tried trouble true try trying turn two type types use used useful using
    usually various want wants watch ways week weeks went wife woman wonder words worse
    worst wrong year years yesterday young
    """
)
"""Words of any question: they say a little where they stand beside others."""

NOT = "not"
"""What "can't", "won't" and "unable" have in common."""

CHANGE_MEANING = frozenset({NOT, "no", "too", "much", "many", "off", "without"})
"""Words of grammar that a phrase must not lose: "too much Mestinon" is not "Mestinon"."""

KEPT_IN_DANGER = CHANGE_MEANING | {"all", "down", "out", "self", "up"}
"""The same in words of danger: "passed out" is not "passed"."""

IRREGULAR = {
    form: base
    for base, forms in {
        "ache": "aches ached aching",
        "bite": "bit bitten",
        "break": "broke broken",
        "breathe": "breath breaths",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "care": "carer carers",
        "catch": "caught",
        "child": "children",
        "choke": "choking",
        "die": "dying died dies dead death",
        "drink": "drank drunk",
        "drive": "drove driven",
        "eat": "ate eaten",
        "fall": "fell fallen",
        "feed": "fed",
        "fight": "fought",
        "foot": "feet",
        "forget": "forgot forgotten",
        "freeze": "froze frozen",
        "give": "gave given",
        "grow": "grew grown",
        "hang": "hung",
        "hear": "heard",
        "hold": "held",
        "keep": "kept",
        "leave": "left",
        "lie": "lying lay lain",
        "life": "lives",
        "lose": "lost loses",
        "man": "men",
        NOT: "cant cannot couldnt wont isnt arent doesnt didnt dont unable hardly barely",
        "rise": "rose risen",
        "run": "ran",
        "self": "myself yourself himself herself itself ourselves themselves",
        "shake": "shook shaken",
        "sleep": "slept asleep",
        "speak": "spoke spoken speech",
        "stick": "stuck",
        "swell": "swollen",
        "take": "took taken",
        "teach": "taught",
        "tooth": "teeth",
        "wake": "woke woken awake",
        "wear": "wore worn",
        "woman": "women",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
"""Forms of a word that endings do not explain, each with the plain form."""

KEPT = _words(
    """
    always bed blood breed bus diabetes during feed fluid gas herpes hundred indeed king
    lens letter linger matter need news number order perhaps plus pus rabies red ring seed
    series shower sing species spring string swing tender thing this thus under water wed
    wing yes
    """
)
"""Words that look as if they had an ending."""
