"""From a trained student to a model file with calibration, test vectors and scores."""

import json

from . import export, modelfile, reference, train

# Sentences of our own writing for the test vectors: cases, quotes, hyphens, contractions, other scripts.
ENGLISH = ["Foreign Minister Amina Okonjo told reporters on Tuesday that Kenya would not recognise the Al - Shabaab - run council .",
           "PRESIDENT VOWS TO END STRIKES", "“ We ’re not leaving , ” said O’Brien — the ex-mayor of São Tomé …",
           "troops were withdrawn from the border town by 1,200 U.N. peacekeepers", "Yes", "東京 €5bn COVID-19 http://example.org/a-b"]
SPANISH = ["La ministra de Exteriores , Amina Okonjo , dijo el martes que Kenia no reconocerá al nuevo consejo .",
           "EL PRESIDENTE PROMETE ACABAR CON LAS HUELGAS", "« ¿ Qué pasó en Gijón ? » , preguntó él .", "Sí"]


def read(model, sentences):
    """The reference implementation's reading of sentences."""
    return [model.read(s.tokens, tree=s.heads is not None) for s in sentences]


def measure(student, language, labels, tag_sets, development, vocabulary=None, lexicon=None, calibrate_on=()):
    """Scores of the integer model on the development sets, and its calibration."""
    model = reference.Model(*export.model_file(student, language, labels, tag_sets, vocabulary, lexicon))
    scores, sentences, results = {}, [], []
    for name, chosen in development.items():
        read_ = read(model, chosen)
        scores[name] = train.evaluate([reference.prediction(r) for r in read_], chosen)
        if name in calibrate_on:
            sentences += chosen
            results += read_
    return scores, reference.calibrate(model, sentences, results)


def write(student, language, labels, tag_sets, calibration, out, vocabulary=None, lexicon=None):
    """Write model file and test vectors into a folder."""
    header, tensors = export.model_file(student, language, labels, tag_sets, vocabulary, lexicon)
    header["calibration"] = calibration
    path = out / f"{language}.model"
    modelfile.write(path, header, tensors)
    written = reference.Model.open(path)
    texts = ENGLISH if language == "en" else SPANISH
    (out / "testdata").mkdir(exist_ok=True)
    with open(out / "testdata" / f"{language}.vectors.json", "w", encoding="utf-8") as f:
        rows = [json.dumps(reference.vector(written.read(t.split())), ensure_ascii=False) for t in texts]
        f.write("[" + ",\n".join(rows) + "]\n")
