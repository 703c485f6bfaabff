"""stub"""

from functools import cache

import geothai


@cache
def provinces() -> tuple[str, ...]:
    return tuple(sorted(each.name_th for each in geothai.provinces()))


@cache
def districts(province: str) -> tuple[str, ...]:
    code = next(each.code for each in geothai.provinces() if each.name_th == province)
    return tuple(sorted(each.name_th for each in geothai.districts(code)))
