"""First names and what people who bear them are called: for suggesting, never for linking (histories.md 5.2)."""

_CALLED = """
alexander alex sasha sandy; alexandra alex sasha sandra; andrew andy drew; anthony tony; antonio toni tonio;
benjamin ben benny; bernard bernie; catherine katherine kate kathy cathy katie kitty; charles charlie chuck;
christopher chris kit; christina chris tina; daniel dan danny; david dave; deborah debbie deb; donald don;
edward ed eddie ted ned; elizabeth liz beth betty lisa eliza; eugene gene; frances fran; francis frank;
francisco paco pancho; frederick fred freddie; friedrich fritz; gabriel gabe; gerald jerry; giuseppe beppe peppe;
giovanni gianni; gregory greg; harold harry; henry harry hank; hans hannes; heinrich heinz; isabel isa;
jacob jake; james jim jimmy jamie; jennifer jen jenny; jessica jess; johannes hannes jo; john jack johnny;
jonathan jon; joseph joe joey; jose pepe; joshua josh; judith judy; kenneth ken kenny; konstantin kostya;
lawrence larry; leonard leo len; margaret maggie meg peggy greta; maria mia; matthew matt; maximilian max;
michael mike mick mickey; mikhail misha; nicholas nick nico; nikolai kolya; olivia liv; pamela pam;
patricia pat patty trish; patrick pat paddy; peter pete; philip phil; rafael rafa; raymond ray; rebecca becky;
richard rick dick rich ricky; robert bob rob bobby robbie bert; ronald ron ronnie; samuel sam sammy;
samantha sam; sebastian seb basti; stephen steve; steven steve; susan sue susie; theodore ted theo;
theresa terry tess; thomas tom tommy; timothy tim; tobias tobi; valentina valya; victoria vicky; vincent vince;
vladimir vova volodya; walter walt; wilhelm willi; william bill will billy willy liam; yevgeny zhenya; zachary zach
"""


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _CALLED.split(";"):
        name, *called = group.split()
        for each in (name, *called):
            found.setdefault(each, set()).add(name)
    return {each: frozenset(names) for each, names in found.items()}


_NAMES = _table()
COMMON = frozenset(name for names in _NAMES.values() for name in names)
"""The full names that are called otherwise."""


def first_names(name: str) -> frozenset[str]:
    """The first names that ``name`` (one folded token) may stand for: "bob" for "robert"; itself when it is none."""
    return _NAMES.get(name, frozenset()) | {name}


def called_alike(a: str, b: str) -> bool:
    """Whether two tokens may be the first name of one person: "bob" and "robert", "ted" and "eddie"."""
    return not first_names(a).isdisjoint(first_names(b))
