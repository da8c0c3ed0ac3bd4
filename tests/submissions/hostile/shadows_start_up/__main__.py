import builtins

builtins.pwned = True
