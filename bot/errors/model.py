"""Ways to be left without a language model's answer."""

from bot.errors.base import Mender, SamesideError


class ModelError(SamesideError):
    """The model gave no usable answer."""


class ModelTimedOut(ModelError):
    """No answer within the budget."""

    retryable = True


class ModelRateLimited(ModelError):
    """The provider asked us to slow down, or the quota is spent."""

    retryable = True


class ModelUnavailable(ModelError):
    """No connection, or the provider failed."""

    retryable = True


class ModelRefused(ModelError):
    """The model declined to answer, or a content filter stopped it."""


class ModelMisconfigured(ModelError):
    """The key, model name, address or request is not accepted. Facts: `status`."""

    mended_by = Mender.OPERATOR


class AnswerUnreadable(ModelError):
    """An answer came, cut short or not of the agreed shape. Facts: `reason`."""

    retryable = True


class RevisionRefused(ModelError):
    """Another version came and did not pass verification, so the last one stands."""


class PersonCapReached(ModelError):
    """This person has had as many coachings by the model today as the operator allows."""


class WorkspaceCapReached(ModelError):
    """This workspace has had as many coachings by the model today as the operator allows."""


class ModelNeeded(ModelError):
    """There is no model to ask, and the local coach cannot do this."""
