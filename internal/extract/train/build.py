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


def write(student, language, labels, tag_sets, development, path, vectors, vocabulary=None, lexicon=None, calibrate_on=()):
    """Write model file and test vectors; returns the scores of the integer model on the development sets."""
    header, tensors = export.model_file(student, language, labels, tag_sets, vocabulary, lexicon)
    model = reference.Model(header, tensors)
    scores, pairs = {}, ([], [])
    for name, sentences in development.items():
        results = read(model, sentences)
        scores[name] = train.evaluate([reference.prediction(r) for r in results], sentences)
        if name in calibrate_on:
            pairs[0].extend(sentences)
            pairs[1].extend(results)
    if pairs[0]:
        header["calibration"] = reference.calibrate(model, *pairs)
    modelfile.write(path, header, tensors)
    written = reference.Model.open(path)
    texts = ENGLISH if language == "en" else SPANISH
    with open(vectors, "w", encoding="utf-8") as f:
        rows = [json.dumps(reference.vector(written.read(t.split())), ensure_ascii=False) for t in texts]
        f.write("[" + ",\n".join(rows) + "]\n")
    return scores
