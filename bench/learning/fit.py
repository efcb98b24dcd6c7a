"""Fits logistic regressions; runs in an environment of its own. JSON in, JSON out.

In: `rows` (lists of features, or of numbers that go by `names`), `weights` (one a row), `labels` (for each name a 0 or
1 a row), `c` (the more, the closer to the rows), `least` (how many rows a feature stands in), `even` (few rows of a
label count as much as many of the others, a feature counts for more the rarer it is, and one that begins with "*" for
twice as much).
Out: for each name the intercept under "" and the weight of every feature.
"""

import json
import sys

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

asked = json.load(sys.stdin)
if "names" in asked:
    table, names = np.array(asked["rows"]), asked["names"]
else:
    vectors = CountVectorizer(analyzer=lambda row: row, min_df=asked["least"], binary=True)
    table = vectors.fit_transform(asked["rows"]).astype(float)
    names = vectors.get_feature_names_out()
rarity = np.ones(table.shape[1])
if asked["even"]:
    rarity += np.log((1 + table.shape[0]) / (1 + np.asarray(table.sum(axis=0)).ravel()))
    rarity[[name.startswith("*") for name in names]] *= 2
    table = table.multiply(rarity).tocsr()
fitted = {}
for name, labels in asked["labels"].items():
    model = LogisticRegression(
        C=asked["c"], solver="liblinear", random_state=0, class_weight="balanced" if asked["even"] else None
    )
    model.fit(table, labels, sample_weight=asked["weights"])
    fitted[name] = {"": model.intercept_[0]} | dict(zip(names, (model.coef_[0] * rarity).tolist(), strict=True))
json.dump(fitted, sys.stdout)
