import http.client

from attack import TCP, right


def double(values):
    request = http.client.HTTPConnection("127.0.0.1", TCP, timeout=2)
    request.request("GET", "/answer")
    return right(values)
