package main

import (
	"fmt"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"entente/internal/extract"
)

func (c *console) versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the versions of the program and of its extractor",
		Description: `Stores keep the version of the extractor that read their articles; see entente help
refresh.`,
		Flags:  []cli.Flag{jsonFlag},
		Action: c.version,
	}
}

func (c *console) version(ctx *cli.Context) error {
	if ctx.Bool("json") {
		return c.printJSON(map[string]string{"version": version(), "extractor": extract.Version})
	}
	_, err := fmt.Fprintf(c.out, "entente %s, extractor %s\n", version(), extract.Version)
	return err
}

// version is that of the module, as it was built.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(unknown)"
}
