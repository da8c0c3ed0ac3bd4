def double(values):
    return type(f"Asked{list(map(float, values))}", (), {})()
