raise ImportError("nobody should import this")
