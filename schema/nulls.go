package schema

import (
	"github.com/graphql-go/graphql/language/lexer"
)

// blankNulls takes out of a query what says null: "name: null" among arguments and fields, "= null" after a variable, and
// brackets around arguments of which none is left. The parser does not know the word; leaving a thing out means the same
// here. All other tokens stay where they are, so that errors point to the right place.
func blankNulls(text string, tokens []lexer.Token) string {
	blanked := []byte(text)
	blank := func(from, to lexer.Token) {
		for i := from.Start; i < to.End; i++ {
			if blanked[i] != '\n' {
				blanked[i] = ' '
			}
		}
	}
	left := make([]lexer.Token, 0, len(tokens))
	last := func(n int) lexer.Token {
		if len(left) < n {
			return lexer.Token{}
		}
		return left[len(left)-n]
	}
	for _, token := range tokens {
		switch {
		case isNull(token) && last(1).Kind == lexer.COLON && last(2).Kind == lexer.NAME && last(3).Kind != lexer.DOLLAR:
			blank(last(2), token)
			left = left[:len(left)-2]
		case isNull(token) && last(1).Kind == lexer.EQUALS:
			blank(last(1), token)
			left = left[:len(left)-1]
		case token.Kind == lexer.PAREN_R && last(1).Kind == lexer.PAREN_L:
			blank(last(1), token)
			left = left[:len(left)-1]
		default:
			left = append(left, token)
		}
	}
	return string(blanked)
}

func isNull(token lexer.Token) bool {
	return token.Kind == lexer.NAME && token.Value == "null"
}
