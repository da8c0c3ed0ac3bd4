async def double(values):
    return values * 2
