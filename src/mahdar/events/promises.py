"""What is promised, asked or threatened is no event of its own: «تعهدت بدعم حلفائها» is one promise, to the allies."""

from mahdar.events.deeds import Deed, Parties
from mahdar.events.tellings import every_cut, telling_at
from mahdar.mentions.phrases import Phrase
from mahdar.statements.ground import COMMAS, Ground

_FORCE = frozenset({"ASSAULT", "COERCE"})
_PROMISED = frozenset({"SUPPORT", "AID", "COOPERATE", "AGREE"})
_ASKED = _PROMISED | {"RETREAT", "CONCEDE", "SANCTION"}
_THREATENED = _FORCE | {"SANCTION", "REJECT", "MOBILIZE", "RETREAT"}
_NEAR = 4  # tokens between a promise and what is promised


def without_what_is_promised(ground: Ground, deeds: list[Deed]) -> list[Deed]:
    """`deeds` with each promise to whom it is made, without what is only promised, asked or threatened in another one, and
    without promises of force."""
    kept: list[Deed] = []
    for deed in deeds:
        if _is_for_force(ground, deed):
            continue
        last = kept[-1] if kept else None
        if last is None or not _is_promised(ground, last, deed):
            kept.append(deed)
        elif not last.recipients and last.type == "AGREE":
            others = (*deed.recipients, *(each for each in deed.actors if deed.rule in ("noun", "noun_genitive")))
            kept[-1] = last._replace(recipients=tuple(each for each in others if each not in last.actors))
    return [_with_recipients(ground, deed) for deed in kept]


def _is_for_force(ground: Ground, deed: Deed) -> bool:
    """Whether what is promised is force, which nobody agrees to: مستعد لقتال المتمردين, تعهد بقصف المعسكر."""
    if deed.type != "AGREE" or deed.word.meeting:
        return False
    for at in range(deed.telling.ends, deed.telling.ends + _NEAR + 1):
        if ground.key(at) in COMMAS or ground.is_that(at):
            return False
        promised = telling_at(ground, at) if at < len(ground.text.keys) else None
        if promised is not None:
            return any(form.kind == "noun" and form.word.type in _FORCE for form in promised.forms)
    return False


def _with_recipients(ground: Ground, deed: Deed) -> Deed:
    """A promise to the one whose help is promised: «تعهدت بدعم حلفائها»."""
    if deed.type != "AGREE" or deed.recipients or deed.word.meeting:
        return deed
    for at in range(deed.telling.ends, deed.telling.ends + _NEAR):
        if ground.key(at) in COMMAS or ground.is_that(at):
            break
        phrase = ground.starting.get(at + 1)
        if phrase is not None and not phrase.cut and phrase not in deed.actors and _is_help(ground, at):
            return deed._replace(recipients=(phrase,))
    return deed


def _is_help(ground: Ground, at: int) -> bool:
    found = [ground.index.event_forms.match((cut.key,), 0) for cut in every_cut(ground.key(at))]
    forms = [form for each in found if each is not None for form in each.value]
    return any(form.kind == "noun" and form.word.type in _PROMISED and not form.word.meeting for form in forms)


def _is_promised(ground: Ground, promise: Deed, deed: Deed) -> bool:
    if promise.type == "REJECT" and deed.word.meeting and deed.kind == "noun":
        behind = _behind(promise, promise.actors, deed)
        return not promise.word.themes and deed.telling.at == behind  # يرفض الرئيس لقاء نتنياهو
    if promise.word.asks and deed.kind == "present" and ground.key(deed.telling.at - 1) in ground.index.duties:
        return deed.telling.at == _behind(promise, promise.recipients, deed) + 1  # على تركيا أن تنسحب
    kinds = {"AGREE": _PROMISED, "REQUEST": _ASKED, "THREATEN": _THREATENED}.get(promise.type, frozenset())
    if deed.type not in kinds or deed.kind != "noun" or deed.word.meeting:
        return False
    first = promise.telling.ends if promise.type == "AGREE" else _behind(promise, promise.recipients, deed)
    between = range(first, deed.telling.at)
    return len(between) <= _NEAR and not any(ground.key(at) in COMMAS or ground.is_that(at) for at in between)


def _behind(promise: Deed, parties: Parties, deed: Deed) -> int:
    """The token behind the word of a promise and those of its parties who stand before what is promised."""
    told = (each.last for each in parties if isinstance(each, Phrase) and each.last <= deed.telling.at)
    return max((promise.telling.ends, *told))
