def double(values):
    raise type("<img src=x onerror=alert(1)>\x1b]0;owned\x07\u202e", (Exception,), {})("\x1b[2J\ud800")
