double = 10
