package schema

import (
	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"
	"github.com/graphql-go/graphql/language/kinds"
	"github.com/graphql-go/graphql/language/visitor"
)

// rules are the validation rules of the GraphQL specification, without the one on fragment cycles, which must have run
// before them.
var rules = []graphql.ValidationRuleFn{
	graphql.ArgumentsOfCorrectTypeRule,
	graphql.DefaultValuesOfCorrectTypeRule,
	graphql.FieldsOnCorrectTypeRule,
	graphql.FragmentsOnCompositeTypesRule,
	graphql.KnownArgumentNamesRule,
	graphql.KnownDirectivesRule,
	graphql.KnownFragmentNamesRule,
	graphql.KnownTypeNamesRule,
	graphql.LoneAnonymousOperationRule,
	graphql.NoUndefinedVariablesRule,
	graphql.NoUnusedFragmentsRule,
	graphql.NoUnusedVariablesRule,
	graphql.OverlappingFieldsCanBeMergedRule,
	possibleFragmentSpreads,
	graphql.ProvidedNonNullArgumentsRule,
	graphql.ScalarLeafsRule,
	graphql.UniqueArgumentNamesRule,
	graphql.UniqueFragmentNamesRule,
	graphql.UniqueInputFieldNamesRule,
	graphql.UniqueOperationNamesRule,
	graphql.UniqueVariableNamesRule,
	graphql.VariablesAreInputTypesRule,
	graphql.VariablesInAllowedPositionRule,
}

// possibleFragmentSpreads is the library's rule, which takes an inline fragment without a type below a non-null field
// for one that can never match; such a fragment always does.
func possibleFragmentSpreads(context *graphql.ValidationContext) *graphql.ValidationRuleInstance {
	rule := graphql.PossibleFragmentSpreadsRule(context)
	inline := rule.VisitorOpts.KindFuncMap[kinds.InlineFragment]
	check := inline.Kind
	inline.Kind = func(p visitor.VisitFuncParams) (string, any) {
		if node, ok := p.Node.(*ast.InlineFragment); ok && node.TypeCondition == nil {
			return visitor.ActionNoChange, nil
		}
		return check(p)
	}
	rule.VisitorOpts.KindFuncMap[kinds.InlineFragment] = inline
	return rule
}
