// Writes the Python and the Go SDK of a package schema, or programs in these languages, as Pulumi's own code generators do.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

func main() {
	if len(os.Args) < 4 {
		fail(fmt.Errorf("usage: codegen sdks SCHEMA FOLDER, or codegen programs SCHEMA FOLDER PCL-FILE..."))
	}
	mode, schemaFile, folder := os.Args[1], os.Args[2], os.Args[3]
	var err error
	switch mode {
	case "sdks":
		err = writeSdks(schemaFile, folder)
	case "programs":
		err = writePrograms(schemaFile, folder, os.Args[4:])
	default:
		err = fmt.Errorf("%q is not a mode", mode)
	}
	if err != nil {
		fail(err)
	}
}

func readSpec(schemaFile string) (schema.PackageSpec, error) {
	var spec schema.PackageSpec
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		return spec, err
	}
	return spec, json.Unmarshal(text, &spec)
}

func writeFile(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
