"""What a unit or a period is worth in another of its kind, as data."""

_KILOMETERS = {
    "kilometer": 1.0, "mile": 1.609344, "nautical mile": 1.852, "meter": 1e-3, "centimeter": 1e-5, "millimeter": 1e-6,
    "foot": 3.048e-4, "inch": 2.54e-5, "yard": 9.144e-4,
}  # fmt: skip
_KILOGRAMS = {
    "kilogram": 1.0, "gram": 1e-3, "milligram": 1e-6, "pound": 0.45359237, "ounce": 0.028349523, "tonne": 1000.0,
    "metric ton": 1000.0, "ton": 907.18474,
}  # fmt: skip
_HECTARES = {"hectare": 1.0, "acre": 0.40468564, "square kilometer": 100.0, "square mile": 258.998811}
_LITERS = {"liter": 1.0, "gallon": 3.785411784, "barrel": 158.987295}
_SPEED = {"kilometer per hour": 1.0, "mile per hour": 1.609344, "knot": 1.852}
_DAYS = {
    "second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0, "fortnight": 14.0,
    "month": 365.25 / 12, "year": 365.25, "decade": 3652.5, "century": 36525.0,
}  # fmt: skip
SCALES = {
    unit: (dimension, worth)
    for dimension, worths in {
        "length": _KILOMETERS, "weight": _KILOGRAMS, "area": _HECTARES, "volume": _LITERS, "speed": _SPEED,
        "time": _DAYS,
    }.items()
    for unit, worth in worths.items()
}  # fmt: skip
"""Unit → what it measures, and how much of that measure's own unit it is."""

A_YEAR = {
    "second": 31_557_600.0, "minute": 525_960.0, "hour": 8766.0, "day": 365.25, "night": 365.25, "week": 52.18,
    "month": 12.0, "quarter": 4.0, "year": 1.0, "decade": 0.1,
}  # fmt: skip
"""Period of a rate → how many of it make a year."""
