from decimal import Decimal, localcontext

from mean_squared_error import errors


def root_mean_squared_error(labels, predictions):
    exact = errors(labels, predictions)
    mean = sum(e * e for e in exact) / len(exact)
    with localcontext() as context:
        context.prec = 50
        return float((Decimal(mean.numerator) / Decimal(mean.denominator)).sqrt())
