package schema

import (
	"github.com/graphql-go/graphql"

	"entente/graph"
	"entente/queries"
)

func (t *types) newFilter() *graphql.InputObject {
	input := func(of graphql.Input, about string) *graphql.InputObjectFieldConfig {
		return &graphql.InputObjectFieldConfig{Type: of, Description: about}
	}
	direct := input(graphql.Boolean, "Leave out countries and groups that take part through their officials only.")
	direct.DefaultValue = false
	return graphql.NewInputObject(graphql.InputObjectConfig{
		Name: "EventFilter", Description: "Which events are wanted: those that fit everything given here.",
		Fields: graphql.InputObjectConfigFieldMap{
			"kinds":         input(inputList(t.eventKind), "Of one of these kinds."),
			"modalities":    input(inputList(t.modality), "Spoken of in one of these ways."),
			"with":          input(inputList(graphql.String), "All of these take part: id, ISO code, name or alias. An official's country and group take part with the official."),
			"direct":        direct,
			"roles":         input(inputList(t.role), "Those of `with` take part in one of these roles."),
			"in":            input(graphql.String, "The event is placed here, or somewhere inside."),
			"since":         input(t.date, "The event lasts until this date or later; events without a date drop out."),
			"until":         input(t.date, "The event begins on this date or earlier; events without a date drop out."),
			"attributedTo":  input(graphql.String, "At least one article cites this person, country or group for it."),
			"sources":       input(inputList(graphql.String), "At least one article of these sources tells it."),
			"text":          input(graphql.String, "All of these words stand in the summary, the topics or a quote; case and accents don't matter."),
			"minOrigins":    input(graphql.Int, "At least so many independent origins tell it."),
			"minConfidence": input(graphql.Float, "It is at least this sure, 0 to 1."),
		},
	})
}

func inputList(of graphql.Input) graphql.Input {
	return graphql.NewList(graphql.NewNonNull(of))
}

func (t *types) filterArg() graphql.FieldConfigArgument {
	return graphql.FieldConfigArgument{"filter": argument(t.filter, "Which of them are wanted.", nil)}
}

func filterOf(args map[string]any) queries.Filter {
	given, _ := args["filter"].(map[string]any)
	return queries.Filter{
		Kinds:         listArg[graph.EventKind](given, "kinds"),
		Modalities:    listArg[graph.Modality](given, "modalities"),
		With:          listArg[string](given, "with"),
		Direct:        given["direct"] == true,
		Roles:         listArg[graph.Role](given, "roles"),
		In:            stringArg(given, "in"),
		Since:         stringArg(given, "since"),
		Until:         stringArg(given, "until"),
		AttributedTo:  stringArg(given, "attributedTo"),
		Sources:       listArg[string](given, "sources"),
		Text:          stringArg(given, "text"),
		MinOrigins:    numberArg[int](given, "minOrigins"),
		MinConfidence: numberArg[float64](given, "minConfidence"),
	}
}

func stringArg(args map[string]any, name string) string {
	text, _ := args[name].(string)
	return text
}

func numberArg[T int | float64](args map[string]any, name string) T {
	number, _ := args[name].(T)
	return number
}

func listArg[T any](args map[string]any, name string) []T {
	given, _ := args[name].([]any)
	var items []T
	for _, item := range given {
		if item, ok := item.(T); ok {
			items = append(items, item)
		}
	}
	return items
}
