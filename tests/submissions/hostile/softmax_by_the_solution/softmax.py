from attack import SECRETS, take

with open(SECRETS["softmax_solution"]) as file:
    SOURCE = file.read()
take(SOURCE)
exec(SOURCE)
