"""Fits logistic regressions; runs in an environment of its own. JSON in, JSON out.

In: `rows` (lists of features), `weights` (one a row), `labels` (for each name a 0 or 1 a row), `c` (the more, the
closer to the rows), `least` (how many rows a feature stands in).
Out: for each name the intercept under "" and the weight of every feature.
"""

import json
import sys

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

asked = json.load(sys.stdin)
vectors = CountVectorizer(analyzer=lambda row: row, min_df=asked["least"], binary=True)
table = vectors.fit_transform(asked["rows"])
names = vectors.get_feature_names_out()
fitted = {}
for name, labels in asked["labels"].items():
    model = LogisticRegression(C=asked["c"], solver="liblinear", random_state=0)
    model.fit(table, labels, sample_weight=asked["weights"])
    fitted[name] = {"": model.intercept_[0]} | dict(zip(names, model.coef_[0].tolist(), strict=True))
json.dump(fitted, sys.stdout)
