from key.double import double
