package deploy_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/loader"
	"github.com/compose-spec/compose-go/v2/types"
)

var composeFile = filepath.Join("..", "docker-compose.yml")

func load(t *testing.T, environment types.Mapping) (*types.Project, error) {
	t.Helper()
	data, err := os.ReadFile(composeFile)
	if err != nil {
		t.Fatal(err)
	}
	dir, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return loader.LoadWithContext(t.Context(), types.ConfigDetails{
		WorkingDir: dir, Environment: environment, ConfigFiles: []types.ConfigFile{{Filename: composeFile, Content: data}},
	}, func(o *loader.Options) { o.SetProjectName("entente", true) })
}

// The file says what it should to the library that Docker Compose reads it with.
func TestCompose(t *testing.T) {
	project, err := load(t, types.Mapping{"NEO4J_PASSWORD": "a long secret", "ENTENTE_TOKEN": "token"})
	if err != nil {
		t.Fatal(err)
	}
	neo4j, err := project.GetService("neo4j")
	if err != nil {
		t.Fatal(err)
	}
	program, err := project.GetService("entente")
	if err != nil {
		t.Fatal(err)
	}
	if got := *neo4j.Environment["NEO4J_AUTH"]; got != "neo4j/a long secret" {
		t.Errorf("NEO4J_AUTH is %q", got)
	}
	if !strings.HasPrefix(neo4j.Image, "neo4j:5.26") {
		t.Errorf("the image is %s, want the 5.26 line", neo4j.Image)
	}
	if program.DependsOn["neo4j"].Condition != types.ServiceConditionHealthy {
		t.Error("the program does not wait until Neo4j is healthy")
	}
	for _, s := range []types.ServiceConfig{neo4j, program} {
		if s.HealthCheck == nil || len(s.HealthCheck.Test) == 0 {
			t.Errorf("%s: no health check", s.Name)
		}
		for _, v := range s.Volumes {
			if _, named := project.Volumes[v.Source]; v.Type != types.VolumeTypeVolume || !named {
				t.Errorf("%s: %s is no volume of the project", s.Name, v.Source)
			}
		}
		if len(s.Volumes) == 0 {
			t.Errorf("%s: its data are on no volume", s.Name)
		}
		for _, p := range s.Ports {
			if p.HostIP != "127.0.0.1" {
				t.Errorf("%s: port %s is open beyond this machine", s.Name, p.Published)
			}
		}
	}
}

// Without its secrets it does not start.
func TestComposeSecrets(t *testing.T) {
	for _, environment := range []types.Mapping{{}, {"NEO4J_PASSWORD": "a long secret"}, {"ENTENTE_TOKEN": "token"}} {
		if _, err := load(t, environment); err == nil {
			t.Errorf("with only %v it would start", environment)
		}
	}
}

// The binary is static and runs as a user of its own.
func TestDockerfile(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "Dockerfile"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	stages := slices.DeleteFunc(slices.Clone(lines), func(l string) bool { return !strings.HasPrefix(l, "FROM ") })
	if len(stages) < 2 {
		t.Errorf("%d stages, want two", len(stages))
	}
	if !strings.Contains(string(data), "CGO_ENABLED=0 go build") || !slices.Contains(lines, "USER entente") {
		t.Error("no static build, or no user of its own")
	}
}
