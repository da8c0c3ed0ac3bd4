name = "<img src=x onerror=alert(1)>\x1b]0;owned\x07\u202e"
said = '=HYPERLINK("http://evil/","x")\x1b[2J\x00\r\n<script>alert(1)</script>\ud800\u202e${7*7}{{7*7}}' + "A" * 1_000_000
raise type(name, (Exception,), {})(said)
