"""Public calls of softmax regression that students are shown, the most telling first, and what they all recognise."""

from pathlib import Path

import numpy as np

from autograder.demonstrations import example, sweep
from autograder.experiments import confusion, curve, experiment

with np.load(Path(__file__).resolve().parents[3] / "assignments" / "digits_classifier" / "digits.npz") as digits:
    IMAGES, LABELS = digits["images"] / 16, digits["labels"].astype(np.int64)
TRAINED = 1500

DEMONSTRATIONS = (
    example("predict_logits([[1.0, 2.0], [0.5, 0.0]], [[1.0, 0.0, -1.0], [0.5, 2.0, 0.0]], [0.25, 0.0, -2.0])"),
    example("predict_logits([[1, 2], [3, 5]], [[2, -1], [0, 4]], [10, 20])"),
    example(
        "predict_logits(np.array([[1.5, 0.25]]), np.array([[0.1, 0.3], [0.7, 0.9]]), np.array([0.2, 0.6]))", dtype=True
    ),
    example("predict_classes([[1.0, 2.0], [0.5, 0.0]], [[1.0, 0.0, -1.0], [0.5, 2.0, 0.0]], [0.25, 0.0, 5.0])"),
    example("predict_classes([[1.0], [-3.0], [2.0], [0.0]], [[1.0, 2.0, -3.0]], [0.5, 0.0, 0.0])"),
    example("predict_classes([[1.0], [2.0]], [[3.0, 3.0]], [0.0, 0.0])"),
    example(
        "loss_and_gradients([[1.0, 2.0], [0.5, 0.0]], [1, 0], [[1.0, 0.0, -1.0], [0.5, 2.0, 0.0]], [0.25, 0, -2])[0]"
    ),
    example("loss_and_gradients([[1.0], [3.0], [-2.0]], [0, 1, 1], [[0.0, 0.0]], [0.0, 0.0])[1]"),
    example("loss_and_gradients([[1.0], [3.0], [-2.0]], [0, 1, 1], [[0.0, 0.0]], [0.0, 0.0])[2]"),
    example("loss_and_gradients([[1.0, 0.0], [0.0, 1.0]], [1, 1], [[2000.0, 0.0], [-5.0, -5.0]], [0.0, 0.0])[0]"),
    example("loss_and_gradients([[1.0, 0.0], [0.0, 1.0]], [1, 1], [[2000.0, 0.0], [-5.0, -5.0]], [0.0, 0.0])[1]"),
    example("loss_and_gradients(np.array([[1.5]]), [1], np.array([[0.1, 0.3]]), np.array([0.2, 0.6]))[1]", dtype=True),
    example("train([[1.0, 0.0], [0.5, 2.0], [-1.0, 1.0]], [0, 2, 1], 3, 0.5, 3)[2]"),
    example("train([[1.0, 0.0], [0.5, 2.0], [-1.0, 1.0]], [0, 2, 1], 3, 0.5, 1)[0]"),
    example("train([[2.0], [-1.0], [0.5], [0.0]], [0, 1, 1, 1], 2, 0.25, 3)[1]"),
    example("train([[2.0], [-1.0], [0.5], [0.0]], [0, 1, 1, 1], 2, 0.25, 3)[0]"),
    example("train([[1.0], [2.0]], [0, 1], 2, 0.5, 0)[2]"),
    example("train(np.array([[1.5], [0.25]]), [1, 0], 2, 0.5, 2)[0]", dtype=True),
    sweep(
        "loss_and_gradients([[1.0]], [1], [[gap, 0.0]], [0.0, 0.0])[0]",
        over={"gap": range(0, 1026, 27)},
        horizontal="how far the right class lies behind",
        vertical="loss",
    ),
)


def recognise(student):
    """Train with most of the digits, and name the others."""
    weights, bias, losses = student.train(IMAGES[:TRAINED], LABELS[:TRAINED], 10, 0.5, 30)
    return losses, student.predict_classes(IMAGES[TRAINED:], weights, bias)


EXPERIMENT = experiment(
    recognise,
    curve(horizontal="update", vertical="loss before it"),
    confusion(LABELS[TRAINED:], about="The 297 digits that the training did not see"),
)
