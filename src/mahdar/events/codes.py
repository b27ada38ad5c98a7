"""The way back from PLOVER to CAMEO: the plain code of the type, then that of its mode, then of its context."""

from mahdar.lexicons.entries import PloverType
from mahdar.reading import Aux


def cameo_of(kind: PloverType, mode: str | None, contexts: tuple[str, ...], aux: tuple[Aux, ...]) -> str | None:
    """CAMEO's code; `None` for what did not happen (`negation`, `hypothetical`)."""
    if "negation" in aux or "hypothetical" in aux:
        return None
    if "future" in aux and kind.future:
        return next((kind.future[each] for each in (mode, *contexts) if each in kind.future), kind.future["plain"])
    if mode is not None and mode in kind.modes:
        return kind.modes[mode]
    return next((kind.contexts[each] for each in contexts if each in kind.contexts), kind.cameo)
