import pytest

from netdesk.domain.relationship import Verdict, verdict
from netdesk.domain.standing import standing_of
from netdesk.domain.warmth import Window
from netdesk.wording.verdicts import sentence
from tests.helpers.relationship_examples import Example, examples
