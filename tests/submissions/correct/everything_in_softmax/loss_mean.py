from softmax import *
