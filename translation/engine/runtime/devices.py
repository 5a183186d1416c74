"""What a model is run on: the processor, or a graphics card that CTranslate2 can use."""

import logging
from enum import StrEnum
from typing import Any


class Device(StrEnum):
    """The reader's choice of what computes."""

    AUTOMATIC = "automatic"
    PROCESSOR = "processor"
    GPU = "gpu"


def library() -> Any:  # noqa: ANN401 - CTranslate2 has no types
    """CTranslate2, loaded when it is first needed and quiet."""
    import ctranslate2

    ctranslate2.set_log_level(logging.ERROR)  # it warns, on standard error, of weights it had to convert
    return ctranslate2


def graphics_cards() -> int:
    """The number of graphics cards that CTranslate2 can use here."""
    try:
        return int(library().get_cuda_device_count())
    except Exception:  # a driver that does not work is as good as none
        return 0
