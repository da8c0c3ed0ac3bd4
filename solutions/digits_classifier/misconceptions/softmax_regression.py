"""What students get wrong in softmax regression and in the descent that trains it."""

from functools import partial

import numpy as np

from autograder.misconceptions import misconception
from autograder.steps import as_floats, as_is

# What people add to a probability, or cut it at, before they take its logarithm.
FLOORS = (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, float(np.finfo(np.float64).eps))


def affine(features, weights, bias):
    """Multiply and add."""
    return features @ weights + bias


def softmax(logits, axis=-1):
    """Normalise without overflow."""
    exponentials = np.exp(logits - np.max(logits, axis=axis, keepdims=True))
    return exponentials / np.sum(exponentials, axis=axis, keepdims=True)


# predict_logits


def predict_logits(features, weights, bias, *, scores=affine, finish=as_is):
    """Compute a score for each class."""
    return finish(scores(as_floats(features), as_floats(weights), as_floats(bias)))


@misconception(
    predict_logits, step="scores", hint="What are the logits of an example whose features are all 0? What are yours?"
)
def logits_without_bias(features, weights, _bias):
    """Surely the scores are features times weights."""
    return features @ weights


@misconception(
    predict_logits, step="scores", hint="What should happen to a class's logit when its bias grows by 1? What happens?"
)
def logits_bias_subtracted(features, weights, bias):
    """Surely the bias is a threshold that the product has to pass."""
    return features @ weights - bias


@misconception(
    predict_logits,
    step="scores",
    hint="Which axis of weights counts the features, and which the classes? What does a product need?",
)
def logits_weights_transposed(features, weights, bias):
    """Formulas write the product with a transposed matrix."""
    return features @ weights.T + bias


@misconception(
    predict_logits,
    step="scores",
    hint="With as many examples as classes, to whose logits is each number of the bias added: an example's or a "
    "class's?",
)
def logits_bias_for_each_example(features, weights, bias):
    """Surely a bias becomes a column before it is added."""
    return features @ weights + np.reshape(bias, (-1, 1))


@misconception(
    predict_logits, step="finish", hint="What do the rows of your result sum to? Which numbers sum to that, logits?"
)
def logits_softmax_applied(logits):
    """Surely a prediction is a probability."""
    return softmax(logits)


@misconception(
    predict_logits,
    step="finish",
    hint="What is the shape of your result for 5 examples and 3 classes? Which comes first?",
)
def logits_classes_in_rows(logits):
    """I keep classes in rows and examples in columns."""
    return logits.T


@misconception(
    predict_logits, step="finish", hint="Print the dtypes of the arguments and of your result. Where do the digits go?"
)
def logits_float32(logits):
    """Neural networks are float32."""
    return logits.astype(np.float32)


# predict_classes


def largest(logits):
    """Choose the class of the largest logit, the first of several."""
    return np.argmax(logits, axis=-1)


def predict_classes(features, weights, bias, *, scores=affine, choose=largest, finish=as_is):
    """Choose a class for each example."""
    return finish(choose(scores(as_floats(features), as_floats(weights), as_floats(bias))))


@misconception(
    predict_classes,
    step="scores",
    hint="Which class do you predict for features that are all 0? What does the bias say?",
)
def classes_without_bias(features, weights, _bias):
    """Surely the scores are features times weights."""
    return features @ weights


@misconception(
    predict_classes, step="scores", hint="What should a large bias do to the chance that its class is predicted?"
)
def classes_bias_subtracted(features, weights, bias):
    """Surely the bias is a threshold that the product has to pass."""
    return features @ weights - bias


@misconception(
    predict_classes,
    step="scores",
    hint="Which axis of weights counts the features, and which the classes? What does a product need?",
)
def classes_weights_transposed(features, weights, bias):
    """Formulas write the product with a transposed matrix."""
    return features @ weights.T + bias


@misconception(predict_classes, step="choose", hint="Is the class of the smallest logit the likeliest one?")
def classes_argmin(logits):
    """Surely the class with the smallest number fits best."""
    return np.argmin(logits, axis=-1)


@misconception(
    predict_classes,
    step="choose",
    hint="How many class numbers come back for 5 examples of 3 classes? How many should?",
)
def classes_along_axis_0(logits):
    """I search along the first axis."""
    return np.argmax(logits, axis=0)


@misconception(
    predict_classes, step="choose", hint="Can a class number be larger than K - 1? Along which axis do you search?"
)
def classes_of_the_whole_batch(logits):
    """One call of np.argmax finds every row's largest."""
    return np.argmax(logits)


@misconception(
    predict_classes, step="choose", hint="Is what you return the number of a class, or how sure the model is of it?"
)
def classes_are_scores(logits):
    """I take the maximum of each row."""
    return np.max(logits, axis=-1)


@misconception(
    predict_classes,
    step="choose",
    hint="What is the shape of your result, and what the shape of the labels of as many examples?",
)
def classes_one_hot(logits):
    """Surely a prediction has a 1 at its class."""
    return np.eye(logits.shape[-1], dtype=np.int64)[np.argmax(logits, axis=-1)]


@misconception(predict_classes, step="choose", hint="Which class is likelier, one with logit -5 or one with logit 1?")
def classes_of_the_largest_magnitude(logits):
    """Surely the strongest score decides."""
    return np.argmax(np.abs(logits), axis=-1)


@misconception(
    predict_classes,
    step="choose",
    hint="Which class do you predict where two logits are equal? What does the docstring say?",
)
def classes_last_of_several(logits):
    """Where several are equal, any will do."""
    return logits.shape[-1] - 1 - np.argmax(logits[..., ::-1], axis=-1)


@misconception(predict_classes, step="finish", hint="What is the number of the first class?")
def classes_from_one(classes):
    """I count from 1."""
    return classes + 1


@misconception(predict_classes, step="finish", hint="Which dtype has a number that you can index with?")
def classes_as_floats(classes):
    """Results are floats."""
    return classes.astype(np.float64)


# loss_and_gradients


def right_numbers(labels, _classes):
    """Count the classes from 0."""
    return labels


def log_softmax(logits):
    """Give the logarithms of the probabilities without the probabilities, and these."""
    shifted = logits - np.max(logits, axis=-1, keepdims=True)
    totals = np.sum(np.exp(shifted), axis=-1, keepdims=True)
    return shifted - np.log(totals), np.exp(shifted) / totals


def of_true_class(logarithms, labels):
    """Give the loss of every example."""
    return -logarithms[np.arange(len(labels)), labels]


def difference(probabilities, wanted):
    """Give the derivative of each loss with respect to its logits."""
    return probabilities - wanted


def over_examples(errors):
    """Give each example its share of the mean."""
    return errors / len(errors)


def inputs_times_errors(features, errors):
    """Add up over the examples what each feature contributes to each class."""
    return features.T @ errors


def sum_of_errors(errors):
    """Add up over the examples."""
    return np.sum(errors, axis=0)


def no_penalty(_weights):
    """Add nothing to the loss, and nothing to its gradient."""
    return 0, 0


def in_order(loss, weights_gradient, bias_gradient):
    """Give the loss first."""
    return loss, weights_gradient, bias_gradient


def descent(
    features,
    labels,
    weights,
    bias,
    scores,
    number,
    distribution,
    losses,
    average,
    compare,
    share,
    slopes,
    totals,
    penalty,
):
    """Give the loss and both gradients."""
    logits = scores(features, weights, bias)
    classes = logits.shape[-1]
    labels = number(labels, classes)
    logarithms, probabilities = distribution(logits)
    loss = average(losses(logarithms, labels))
    errors = share(compare(probabilities, np.eye(classes, dtype=logits.dtype)[labels]))
    cost, slope = penalty(weights)
    return loss + cost, slopes(features, errors) + slope, totals(errors)


def loss_and_gradients(
    features,
    labels,
    weights,
    bias,
    *,
    read=as_floats,
    scores=affine,
    number=right_numbers,
    distribution=log_softmax,
    losses=of_true_class,
    average=np.mean,
    compare=difference,
    share=over_examples,
    slopes=inputs_times_errors,
    totals=sum_of_errors,
    penalty=no_penalty,
    finish=in_order,
):
    """Compute the loss of a batch and its gradients."""
    steps = (scores, number, distribution, losses, average, compare, share, slopes, totals, penalty)
    given = read(features), np.asarray(labels), as_floats(weights), as_floats(bias)
    return finish(*descent(*given, *steps))


about = loss_and_gradients


@misconception(
    about,
    step="share",
    hint="The loss is a mean over n examples. Does your gradient change when every example is written down twice?",
)
def gradients_not_averaged(errors):
    """Surely the gradient is features transposed times errors."""
    return errors


@misconception(
    about,
    step="average",
    hint="Should the loss grow when every example of the batch is written down twice? Does yours?",
)
def loss_not_averaged(losses):
    """Surely the loss of a batch is the sum of its examples' losses."""
    return np.sum(losses)


@misconception(
    about,
    step="totals",
    hint="How does the loss change when one number of the bias grows a little? Can that always be 0?",
)
def gradients_bias_forgotten(errors):
    """Only the weights learn."""
    return np.zeros_like(errors[0])


@misconception(
    about,
    step="share",
    hint="Compare your gradient with (J(w + h) - J(w - h)) / 2h for small h. By which factor do they differ, and why?",
    count=(
        lambda errors: errors.size,
        lambda errors: errors.shape[-1],
        lambda errors: len(errors) ** 2,
    ),
)
def gradients_divided_by_another_number(errors, *, count):
    """Surely the mean over everything in the array, or a mean that was taken already."""
    return errors / count(errors)


@misconception(
    about,
    step="average",
    hint="With weights of zeros and K classes, every loss is ln K. What is yours, and what did you divide by?",
    count=(lambda losses: losses.size**2, lambda losses: losses.size - 1),
)
def loss_divided_by_another_number(losses, *, count):
    """Surely a mean is a sum divided by something."""
    return np.sum(losses) / count(losses)


@misconception(
    about,
    step="average",
    hint="What is the loss of a batch of two examples, one with loss 1 and one with loss 4? And yours?",
)
def loss_for_each_example(losses):
    """Cross-entropy gives a loss for each example."""
    return losses


@misconception(
    about,
    step="compare",
    hint="In which direction does the loss grow when the logit of a wrong class grows? What is your sign?",
)
def gradients_sign(probabilities, wanted):
    """Surely the error is what is wanted minus what there is."""
    return wanted - probabilities


@misconception(
    about, step="compare", hint="What is the gradient when the probabilities equal the one-hot labels? What is yours?"
)
def gradients_labels_not_subtracted(probabilities, _wanted):
    """Surely the gradient comes from the probabilities."""
    return probabilities


@misconception(
    about,
    step="compare",
    hint="An example's loss holds the probability of one class only. Which logits does that probability depend on?",
)
def gradients_true_class_only(probabilities, wanted):
    """Only the true class is in the loss, so only its logit has a gradient."""
    return (probabilities - wanted) * wanted


def _squared_error(probabilities, wanted):
    errors = probabilities - wanted
    return probabilities * (errors - np.sum(errors * probabilities, axis=-1, keepdims=True))


@misconception(
    about,
    step="compare",
    hint="Differentiate the cross-entropy with respect to a logit on paper. Which factor is in your code and not on "
    "the paper?",
    slope=(
        lambda probabilities, wanted: (probabilities - wanted) * probabilities * (1 - probabilities),
        _squared_error,
        lambda probabilities, wanted: 2 * _squared_error(probabilities, wanted),
        lambda probabilities, wanted: 2 * (probabilities - wanted),
    ),
)
def gradients_of_the_squared_error(probabilities, wanted, *, slope):
    """Surely the error times the derivative of the activation, as for the squared error."""
    return slope(probabilities, wanted)


@misconception(
    about,
    step="slopes",
    hint="What is the shape of the weights, and what the shape of their gradient? What if there are as many features "
    "as classes?",
)
def gradients_transposed(features, errors):
    """Errors transposed times features."""
    return errors.T @ features


@misconception(
    about,
    step="slopes",
    hint="Do both of your gradients stay the same when every example of the batch is written down twice?",
)
def gradients_weights_not_averaged(features, errors):
    """I divided by n once, and forgot it in the other line."""
    return features.T @ errors * len(errors)


@misconception(
    about,
    step="totals",
    hint="Do both of your gradients stay the same when every example of the batch is written down twice?",
)
def gradients_bias_not_averaged(errors):
    """Surely the gradient of the bias is the sum of the errors."""
    return np.sum(errors, axis=0) * len(errors)


@misconception(
    about, step="totals", hint="Were the errors divided by n before you took their mean? What is the mean of n n-ths?"
)
def gradients_bias_averaged_twice(errors):
    """Surely the gradient of the bias is the mean of the errors."""
    return np.mean(errors, axis=0)


@misconception(
    about,
    step="totals",
    hint="What is the shape of the bias, and what the shape of the gradient that you return for it?",
)
def gradients_bias_keepdims(errors):
    """I keep the dimensions, so that shapes fit."""
    return np.sum(errors, axis=0, keepdims=True)


@misconception(
    about,
    step="totals",
    hint="A number of the bias belongs to a class. Over what did you add up: over the examples, or over the classes?",
    add=(lambda errors: np.sum(errors, axis=1), np.sum, lambda errors: errors),
)
def gradients_bias_along_another_axis(errors, *, add):
    """Surely the bias collects all errors."""
    return add(errors)


def _plain_softmax(logits):
    exponentials = np.exp(logits)
    probabilities = exponentials / np.sum(exponentials, axis=-1, keepdims=True)
    return np.log(probabilities), probabilities


def _log_sum_exp(logits):
    totals = np.sum(np.exp(logits), axis=-1, keepdims=True)
    return logits - np.log(totals), np.exp(logits) / totals


@misconception(
    about,
    step="distribution",
    hint="What is exp(1000)? What does a softmax do when the same number is subtracted from all logits of an example?",
    compute=(_plain_softmax, _log_sum_exp),
)
def loss_no_shift(logits, *, compute):
    """Surely the formula has no maximum in it."""
    return compute(logits)


@misconception(
    about,
    step="distribution",
    hint="Put an example with logits around 1000 and one around -1000 into one batch. What is left of the second?",
)
def loss_one_shift_for_all(logits):
    """I subtract the largest logit that there is."""
    return _plain_softmax(logits - np.max(logits))


@misconception(
    about,
    step="distribution",
    hint="How large does your loss become where the true class lies 1000 behind? What is the smallest float above 0?",
)
def loss_log_of_softmax(logits):
    """First the probabilities, then their logarithm."""
    probabilities = softmax(logits)
    return np.log(probabilities), probabilities


@misconception(
    about,
    step="distribution",
    hint="Compare the losses of predictions that are wrong by 50 and by 400. Why is yours the same for both?",
    floor=tuple(
        floored
        for floor in FLOORS
        for floored in (
            lambda p, floor=floor: p + floor,
            lambda p, floor=floor: np.clip(p, floor, 1 - floor),
            lambda p, floor=floor: np.maximum(p, floor),
        )
    ),
)
def loss_floor_below_probabilities(logits, *, floor):
    """Surely a small number keeps the logarithm from becoming infinite."""
    probabilities = softmax(logits)
    return np.log(floor(probabilities)), probabilities


def _columns(logits):
    probabilities = softmax(logits, axis=0)
    return np.log(probabilities), probabilities


def _everything(logits):
    exponentials = np.exp(logits - np.max(logits))
    return np.log(exponentials / np.sum(exponentials)), exponentials / np.sum(exponentials)


@misconception(
    about,
    step="distribution",
    hint="Which numbers should sum to 1: the probabilities of one example, or those of one class?",
    normalise=(_columns, _everything),
)
def loss_normalised_along_axis_0(logits, *, normalise):
    """Softmax divides by the sum."""
    return normalise(logits)


def _twice_in_the_loss(logits):
    return log_softmax(softmax(logits))[0], softmax(logits)


def _twice_everywhere(logits):
    return log_softmax(softmax(logits))


@misconception(
    about,
    step="distribution",
    hint="What does the cross-entropy with logits do to what it is given? What did you do to it before?",
    compute=(_twice_in_the_loss, _twice_everywhere),
)
def loss_softmax_twice(logits, *, compute):
    """Surely the cross-entropy takes probabilities, so softmax comes first."""
    return compute(logits)


def _sigmoid(logits):
    probabilities = 1 / (1 + np.exp(-logits))
    return np.log(probabilities), probabilities


@misconception(
    about,
    step="distribution",
    hint="Do the probabilities of one example's classes sum to 1? Which function makes them?",
)
def loss_sigmoid(logits):
    """Surely a probability comes from a sigmoid."""
    return _sigmoid(logits)


@misconception(about, step="losses", hint="Can the logarithm of a probability be above 0? What sign has your loss?")
def loss_sign(logarithms, labels):
    """Surely the loss is the logarithm of the probability."""
    return logarithms[np.arange(len(labels)), labels]


@misconception(
    about,
    step="losses",
    hint="With weights of zeros and two classes, the loss should be ln 2 = 0.693. What is yours?",
    base=(np.log(2), np.log(10)),
)
def loss_another_logarithm(logarithms, labels, *, base):
    """Information is measured in bits."""
    return of_true_class(logarithms, labels) / base


@misconception(
    about,
    step="losses",
    hint="With weights of zeros and four classes, the loss should be ln 4 = 1.386. What is yours? What else was "
    "averaged?",
)
def loss_mean_over_classes(logarithms, labels):
    """I take np.mean of labels times logarithms."""
    return of_true_class(logarithms, labels) / logarithms.shape[-1]


@misconception(
    about,
    step="losses",
    hint="Which probabilities does the cross-entropy of an example with a class number contain? How many are in yours?",
)
def loss_of_all_classes(logarithms, _labels):
    """Every class counts."""
    return -np.sum(logarithms, axis=-1)


@misconception(
    about,
    step="losses",
    hint="That formula is for one probability and two answers. How many classes share the probability here?",
)
def loss_binary(logarithms, labels):
    """Cross-entropy is y log p + (1 - y) log(1 - p)."""
    others = np.log(1 - np.exp(logarithms))
    rows = np.arange(len(labels))
    return -logarithms[rows, labels] - np.sum(others, axis=-1) + others[rows, labels]


def _one_less(labels, _classes):
    return labels - 1


def _one_more(labels, _classes):
    return labels + 1


def _one_more_in_a_circle(labels, classes):
    return (labels + 1) % classes


@misconception(
    about,
    step="number",
    hint="Which column of the logits belongs to the label 0? Make an example of class 0 and look at its loss.",
    numbers=(_one_less, _one_more, _one_more_in_a_circle),
)
def loss_classes_from_one(labels, classes, *, numbers):
    """Surely the classes are numbered from 1."""
    return numbers(labels, classes)


@misconception(
    about,
    step="scores",
    hint="What are the logits of an example whose features are all 0? What does the bias do to the loss?",
)
def loss_without_bias(features, weights, bias):
    """Surely the scores are features times weights."""
    return features @ weights + 0 * bias


def _half_square(strength, weights):
    return strength / 2 * np.sum(weights**2), strength * weights


def _whole_square(strength, weights):
    return strength * np.sum(weights**2), 2 * strength * weights


def _slope_alone(strength, weights):
    return 0, strength * weights


STRENGTHS = (1e-4, 1e-3, 0.01, 0.1)
PENALTIES = tuple(
    lambda weights, strength=strength, form=form: form(strength, weights)
    for strength in STRENGTHS
    for form in (_half_square, _whole_square, _slope_alone)
)


@misconception(
    about,
    step="penalty",
    hint="Is there a term in your loss that does not depend on the examples at all? Is it in the formula of the "
    "docstring?",
    term=PENALTIES,
)
def loss_regularised(weights, *, term):
    """Regularisation keeps the weights small."""
    return term(weights)


def _sixteenths(features):
    return as_floats(features) / 16


def _bytes(features):
    return as_floats(features) / 255


def _largest_one(features):
    features = as_floats(features)
    return features / np.max(features)


def _standardised(features):
    features = as_floats(features)
    return (features - np.mean(features, axis=0)) / (np.std(features, axis=0) + 1e-8)


def _centred(features):
    features = as_floats(features)
    return features - np.mean(features, axis=0)


def _unit_length(features):
    features = as_floats(features)
    return features / np.linalg.norm(features, axis=1, keepdims=True)


SCALINGS = (_sixteenths, _bytes, _largest_one, _standardised, _centred, _unit_length)


@misconception(
    about,
    step="read",
    hint="Which features does the caller want the gradient for, those that were handed over or others?",
    scale=SCALINGS,
)
def loss_features_scaled(features, *, scale):
    """Features should be scaled before they are used."""
    return scale(features)


@misconception(
    about,
    step="finish",
    hint="In which order does the docstring list the three results? What does a caller find in the first of yours?",
    order=((1, 2, 0), (0, 2, 1), (2, 1, 0), (1, 0, 2)),
)
def gradients_in_another_order(*results, order):
    """Surely a caller knows which is which."""
    return tuple(results[place] for place in order)


@misconception(
    about,
    step="finish",
    hint="Print the dtypes of the arguments and of your three results. Where do the digits get lost?",
)
def gradients_float32(*results):
    """Neural networks are float32."""
    return tuple(np.float32(result) for result in results)


# train


def from_zeros(features, classes):
    """Begin with zeros."""
    shape = features.shape[-1], classes
    return np.zeros(shape, features.dtype), np.zeros(classes, features.dtype)


def as_asked(given, _epoch, _epochs):
    """Use the learning rate that was asked for."""
    return given


def _first(losses, _loss_before):
    return losses[0]


def whole_batch(count):
    """Use all examples for an update, and note its loss."""
    return [slice(0, count)], _first


def downhill():
    """Go against the gradients, of the weights and of the bias."""
    return -1, -1


def as_many_as_asked(epochs):
    """Give the number of updates, and how many losses are noted."""
    return epochs, epochs


def before_update(noted, _loss_now):
    """Note the loss that the gradients of the update were computed with."""
    return noted


def no_memory(gradient, _earlier):
    """Forget the gradients of earlier updates."""
    return gradient


def at_one_place(old, _new):
    """Compute both gradients before anything is updated."""
    return old


def three(weights, bias, losses):
    """Give the weights, the bias and the curve."""
    return weights, bias, losses


def _loss(features, labels, parameters, steps):
    return descent(features, labels, *parameters, *steps)[0]


def train(
    features,
    labels,
    num_classes,
    learning_rate,
    epochs,
    *,
    read=as_floats,
    start=from_zeros,
    rate=as_asked,
    rounds=as_many_as_asked,
    batches=whole_batch,
    direction=downhill,
    note=before_update,
    memory=no_memory,
    place=at_one_place,
    scores=affine,
    number=right_numbers,
    distribution=log_softmax,
    average=np.mean,
    compare=difference,
    share=over_examples,
    slopes=inputs_times_errors,
    totals=sum_of_errors,
    penalty=no_penalty,
    finish=three,
):
    """Train by gradient descent."""
    steps = (scores, number, distribution, of_true_class, average, compare, share, slopes, totals, penalty)
    features, labels = read(features), np.asarray(labels)
    weights, bias = start(features, num_classes)
    weights_memory, bias_memory = np.zeros_like(weights), np.zeros_like(bias)
    updates, noted = rounds(epochs)
    weights_way, bias_way = direction()
    curve = []
    for epoch in range(max(updates, noted)):
        step = rate(learning_rate, epoch, epochs)
        losses, begin = [], (weights, bias)
        chosen_in_turn, summary = batches(len(features))
        for chosen in chosen_in_turn:
            batch = features[chosen], labels[chosen]
            loss, of_weights, of_bias = descent(*batch, weights, bias, *steps)
            losses.append(loss)
            if epoch < updates:
                weights_memory = memory(of_weights, weights_memory)
                old, weights = weights, weights + weights_way * step * weights_memory
                there = place(old, weights)
                if there is not old:
                    of_bias = descent(*batch, there, bias, *steps)[2]
                bias_memory = memory(of_bias, bias_memory)
                bias = bias + bias_way * step * bias_memory
        if epoch < noted:
            noted_loss = summary(losses, partial(_loss, features, labels, begin, steps))
            curve.append(note(noted_loss, partial(_loss, features, labels, (weights, bias), steps)))
    return finish(weights, bias, np.array(curve, dtype=weights.dtype))


@misconception(
    train,
    step="rate",
    hint="How far does your first update go when the learning rate is 0.5, and when it is 1? Divide the two.",
    other=(
        *(lambda _given, fixed=fixed: fixed for fixed in (0.51, 0.49, 0.05, 5, 0.5, 0.1, 0.01, 0.001, 1.0)),
        *(lambda given, factor=factor: factor * given for factor in (1.02, 0.98, 0.1, 10, 2, 0.5)),
        lambda given: given + 0.01,
        lambda given: given - 0.01,
    ),
)
def train_another_rate(given, _epoch, _epochs, *, other):
    """I know a learning rate that works."""
    return other(given)


@misconception(
    train,
    step="share",
    hint="The loss is a mean over n examples. Do your weights after one update change if each example is given twice?",
)
def train_gradients_not_averaged(errors):
    """Surely the gradient is features transposed times errors."""
    return errors


@misconception(
    train, step="totals", hint="What is your bias after one update of a batch in which every example is of class 0?"
)
def train_bias_not_updated(errors):
    """Only the weights learn."""
    return np.zeros_like(errors[0])


@misconception(
    train, step="average", hint="With zeros, every example's loss is ln K. What is the first number of your curve? Why?"
)
def train_losses_not_averaged(losses):
    """Surely the loss of a batch is the sum of its examples' losses."""
    return np.sum(losses)


@misconception(
    train,
    step="rate",
    hint="Is every update made with the same learning rate? What does the docstring say about it?",
    schedule=(
        lambda given, epoch, _epochs: given / (1 + epoch),
        lambda given, epoch, _epochs: given / np.sqrt(1 + epoch),
        lambda given, _epoch, epochs: given / epochs,
        lambda given, epoch, _epochs: given * 0.99**epoch,
        lambda given, epoch, _epochs: given * 0.95**epoch,
        lambda given, epoch, _epochs: given * 0.9**epoch,
        lambda given, epoch, epochs: given * (1 - epoch / epochs),
    ),
)
def train_rate_decays(given, epoch, epochs, *, schedule):
    """Surely the steps must become smaller, so that the training settles."""
    return schedule(given, epoch, epochs)


@misconception(
    train,
    step="share",
    hint="With a learning rate of 1, what is the largest change of a bias in one update? Compare it with yours.",
    count=(
        lambda errors: errors.size,
        lambda errors: errors.shape[-1],
        lambda errors: len(errors) ** 2,
    ),
)
def train_gradients_divided_by_another_number(errors, *, count):
    """Surely the mean over everything in the array, or a mean that was taken already."""
    return errors / count(errors)


@misconception(
    train,
    step="direction",
    hint="Print the losses of ten updates with a small learning rate. Which way do they go, and which way should they?",
    signs=((1, 1), (-1, 1), (1, -1)),
)
def train_uphill(*, signs):
    """Surely the update adds the learning rate times the gradient."""
    return signs


def _ones(features, classes):
    shape = features.shape[-1], classes
    return np.ones(shape, features.dtype), np.zeros(classes, features.dtype)


def _all_ones(features, classes):
    shape = features.shape[-1], classes
    return np.ones(shape, features.dtype), np.ones(classes, features.dtype)


def _random(draw, scale):
    def start(features, classes):
        shape = features.shape[-1], classes
        return (scale * draw(shape)).astype(features.dtype), np.zeros(classes, features.dtype)

    return start


def _drawn_with(seed):
    return (
        lambda shape: np.random.RandomState(seed).standard_normal(shape),
        lambda shape: np.random.default_rng(seed).standard_normal(shape),
    )


RANDOM_STARTS = tuple(_random(draw, scale) for seed in (0, 42) for draw in _drawn_with(seed) for scale in (0.01, 1.0))


@misconception(
    train,
    step="start",
    hint="What is the first loss, when all classes are still equally likely? And the first of yours?",
    begin=(_ones, _all_ones, *RANDOM_STARTS),
)
def train_another_start(features, classes, *, begin):
    """Weights begin at random, or with ones, so that they can learn."""
    return begin(features, classes)


@misconception(
    train,
    step="note",
    hint="What should losses[0] be when training begins with zeros and there are K classes? What is yours?",
)
def train_losses_after_update(_losses, loss_now):
    """I note the loss at the end of each round."""
    return loss_now()


@misconception(
    train,
    step="rounds",
    hint="Train with epochs=1 and with epochs=0. How many updates does each make, and how many losses come back?",
    rounds=(
        lambda epochs: (epochs + 1, epochs + 1),
        lambda epochs: (epochs + 1, epochs),
        lambda epochs: (epochs, epochs + 1),
        lambda epochs: (max(epochs - 1, 0), max(epochs - 1, 0)),
        lambda epochs: (max(epochs - 1, 0), epochs),
    ),
)
def train_one_round_more_or_less(epochs, *, rounds):
    """Surely the last loss needs a round of its own."""
    return rounds(epochs)


def _mean_of_updates(losses, _loss_before):
    return np.mean(losses)


def _before_updates(_losses, loss_before):
    return loss_before()


@misconception(
    train,
    step="batches",
    hint="How many updates does your training make in one epoch? How many examples does each of them use?",
    size=(1, 10, 32, 64),
    noted=(_mean_of_updates, _before_updates),
)
def train_in_small_batches(count, *, size, noted):
    """Gradient descent takes the examples one after the other, or some at a time."""
    return [slice(row, row + size) for row in range(0, count, size)], noted


@misconception(
    train,
    step="memory",
    hint="Does your second update depend on the gradient of the first? Does the formula of the docstring?",
    remember=(
        *(lambda new, old, kept=kept: kept * old + new for kept in (0.9, 0.5, 0.99)),
        *(lambda new, old, kept=kept: kept * old + (1 - kept) * new for kept in (0.9, 0.5, 0.99)),
    ),
)
def train_momentum(gradient, earlier, *, remember):
    """Momentum makes training faster."""
    return remember(gradient, earlier)


@misconception(
    train,
    step="place",
    hint="Which weights was the gradient of the bias computed with: those before the update, or those after it?",
)
def train_bias_after_weights(_old, new):
    """First the weights are updated, then the bias."""
    return new


@misconception(
    train,
    step="scores",
    hint="Which logits does your training compute for features that are all 0? Does the bias change them?",
)
def train_scores_without_bias(features, weights, bias):
    """Surely the scores are features times weights."""
    return features @ weights + 0 * bias


@misconception(
    train,
    step="number",
    hint="Which column of the weights learns from examples with label 0? Train with such examples alone and look.",
    numbers=(_one_less, _one_more, _one_more_in_a_circle),
)
def train_classes_from_one(labels, classes, *, numbers):
    """Surely the classes are numbered from 1."""
    return numbers(labels, classes)


@misconception(
    train,
    step="distribution",
    hint="Which numbers should sum to 1: the probabilities of one example, or those of one class?",
    normalise=(_columns, _everything),
)
def train_normalised_along_axis_0(logits, *, normalise):
    """Softmax divides by the sum."""
    return normalise(logits)


@misconception(
    train,
    step="distribution",
    hint="What does the cross-entropy with logits do to what it is given? What did you do to it before?",
    compute=(_twice_in_the_loss, _twice_everywhere),
)
def train_softmax_twice(logits, *, compute):
    """Surely the cross-entropy takes probabilities, so softmax comes first."""
    return compute(logits)


@misconception(
    train,
    step="distribution",
    hint="Do the probabilities of one example's classes sum to 1? Which function makes them?",
)
def train_sigmoid(logits):
    """Surely a probability comes from a sigmoid."""
    return _sigmoid(logits)


@misconception(
    train,
    step="compare",
    hint="Differentiate the cross-entropy with respect to a logit on paper. Which factor is in your code and not on "
    "the paper?",
    slope=(
        lambda probabilities, wanted: (probabilities - wanted) * probabilities * (1 - probabilities),
        _squared_error,
        lambda probabilities, wanted: 2 * _squared_error(probabilities, wanted),
    ),
)
def train_gradients_of_the_squared_error(probabilities, wanted, *, slope):
    """Surely the error times the derivative of the activation, as for the squared error."""
    return slope(probabilities, wanted)


@misconception(
    train,
    step="compare",
    hint="An example's loss holds the probability of one class only. Which logits does that probability depend on?",
)
def train_true_class_only(probabilities, wanted):
    """Only the true class is in the loss, so only its weights learn."""
    return (probabilities - wanted) * wanted


@misconception(
    train,
    step="slopes",
    hint="Do the updates of the weights and of the bias both stay the same when every example is given twice?",
)
def train_weights_gradient_not_averaged(features, errors):
    """I divided by n once, and forgot it in the other line."""
    return features.T @ errors * len(errors)


@misconception(
    train,
    step="totals",
    hint="Do the updates of the weights and of the bias both stay the same when every example is given twice?",
)
def train_bias_gradient_not_averaged(errors):
    """Surely the gradient of the bias is the sum of the errors."""
    return np.sum(errors, axis=0) * len(errors)


@misconception(
    train, step="totals", hint="Were the errors divided by n before you took their mean? What is the mean of n n-ths?"
)
def train_bias_gradient_averaged_twice(errors):
    """Surely the gradient of the bias is the mean of the errors."""
    return np.mean(errors, axis=0)


@misconception(
    train,
    step="penalty",
    hint="Which part of your update does not depend on the examples at all? Is it in the formula of the docstring?",
    term=PENALTIES,
)
def train_regularised(weights, *, term):
    """Regularisation keeps the weights small."""
    return term(weights)


@misconception(
    train,
    step="read",
    hint="Do the weights that you return fit the features that you were given, or others? Who will predict with them?",
    scale=SCALINGS,
)
def train_features_scaled(features, *, scale):
    """Features should be scaled before they are used."""
    return scale(features)


def _divided_in_place(divisor):
    def read(features):
        features = as_floats(features)
        features /= divisor(features)
        return features

    return read


def _centred_in_place(features):
    features = as_floats(features)
    features -= np.mean(features, axis=0)
    return features


@misconception(
    train,
    step="read",
    hint="Print the features before and after the call. Who else may still need them?",
    change=(
        _divided_in_place(lambda _features: 16),
        _divided_in_place(lambda _features: 255),
        _divided_in_place(np.max),
        _centred_in_place,
    ),
)
def train_changes_features(features, *, change):
    """Scaling in the array that comes in saves a copy."""
    return change(features)


@misconception(
    train,
    step="finish",
    hint="In which order does the docstring list the three results? What does a caller find in the first of yours?",
    order=((2, 0, 1), (1, 0, 2), (0, 2, 1), (2, 1, 0)),
)
def train_results_in_another_order(*results, order):
    """Surely a caller knows which is which."""
    return tuple(results[place] for place in order)


def _last_of_the_loop(losses):
    if not len(losses):
        raise UnboundLocalError
    return losses[-1]


@misconception(
    train,
    step="finish",
    hint="How many losses should come back after ten updates? How many does a curve need?",
    last=(lambda losses: losses[-1], _last_of_the_loop),
)
def train_last_loss_only(weights, bias, losses, *, last):
    """Only the loss at the end counts."""
    return weights, bias, last(losses)


@misconception(
    train, step="finish", hint="What is the shape of your weights for 64 features and 10 classes? Which comes first?"
)
def train_weights_transposed(weights, bias, losses):
    """Surely a row of weights for each class."""
    return weights.T, bias, losses


@misconception(
    train,
    step="finish",
    hint="What is the shape of the bias that you return, and what does the docstring say about it?",
)
def train_bias_keepdims(weights, bias, losses):
    """I keep the dimensions, so that shapes fit."""
    return weights, bias[np.newaxis], losses


@misconception(
    train,
    step="finish",
    hint="Print the dtypes of the features and of your three results. Where do the digits get lost?",
)
def train_float32(*results):
    """Neural networks are float32."""
    return tuple(np.float32(result) for result in results)
