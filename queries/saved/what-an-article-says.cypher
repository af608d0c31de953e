// All that one article tells, with the sentence for each.
// :param url => 'https://news.example/2024/03/19/visit'
MATCH (article:Article {url: $url})<-[r:REPORTED_IN]-(n)
RETURN n.name AS told, labels(n) AS what, r.quote AS sentence, r.confidence AS confidence
ORDER BY r.start, r.end, n.id
