"""What the command ends with; `app` says when."""

from mahdar.errors import OtherLanguage

OK, SOME_FAILED, USAGE, OTHER_LANGUAGE, INTERRUPTED = 0, 1, 2, 3, 130


def exit_code(failures: list[Exception]) -> int:
    """The code for what went wrong with the inputs of a call."""
    if not failures:
        return OK
    return OTHER_LANGUAGE if all(isinstance(error, OtherLanguage) for error in failures) else SOME_FAILED
