package graph

import (
	"net/url"
	"strings"
)

// ArticleID gives the id of an article: from its canonical url, else its path, else its text.
func ArticleID(rawURL, path, text string) string {
	switch {
	case rawURL != "":
		return "article/" + Hash("url", CanonicalURL(rawURL))
	case path != "":
		return "article/" + Hash("path", path)
	}
	return "article/" + Hash("text", text)
}

// IsArticleID tells ids of articles from those of all else, and from urls.
func IsArticleID(id string) bool { return strings.HasPrefix(id, "article/") }

// CanonicalURL leaves out what does not choose the page: fragment, default port, tracking parameters, the letter case of
// scheme and host, a slash at the end. What is no absolute url comes back as it is.
func CanonicalURL(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Host == "" {
		return raw
	}
	u.Scheme = strings.ToLower(u.Scheme)
	u.Host = strings.ToLower(u.Host)
	if p := u.Port(); p == "80" && u.Scheme == "http" || p == "443" && u.Scheme == "https" {
		u.Host = u.Hostname()
	}
	u.Fragment, u.RawFragment = "", ""
	query := u.Query()
	for key := range query {
		if strings.HasPrefix(key, "utm_") || key == "fbclid" || key == "gclid" {
			query.Del(key)
		}
	}
	u.RawQuery = query.Encode()
	u.Path = strings.TrimRight(u.Path, "/")
	return u.String()
}
