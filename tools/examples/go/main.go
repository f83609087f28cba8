// Writes the YAML examples in Python and Go, as Pulumi's own program generators write them.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/blang/semver"
	"github.com/hashicorp/hcl/v2"
	"github.com/pulumi/pulumi-yaml/pkg/pulumiyaml"
	yamlgen "github.com/pulumi/pulumi-yaml/pkg/pulumiyaml/codegen"
	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/pcl"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

type language struct {
	name, extension string
	generate        func(program *pcl.Program) (map[string][]byte, hcl.Diagnostics, error)
}

var languages = []language{
	{"python", ".py", python.GenerateProgram},
	{"go", ".go", gogen.GenerateProgram},
}

func main() {
	if len(os.Args) != 4 {
		fail(fmt.Errorf("usage: convert-examples SCHEMA YAML-FOLDER FOLDER"))
	}
	pkg, err := readPackage(os.Args[1])
	if err != nil {
		fail(err)
	}
	examples, err := filepath.Glob(filepath.Join(os.Args[2], "*.yaml"))
	if err != nil {
		fail(err)
	}
	for _, example := range examples {
		if err := convert(example, loader{pkg}, os.Args[3]); err != nil {
			fail(fmt.Errorf("%s could not be converted: %w", example, err))
		}
	}
}

func readPackage(file string) (*schema.Package, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return nil, err
	}
	return schema.ImportSpec(spec, map[string]schema.Language{
		"go":     gogen.Importer,
		"python": python.Importer,
	}, schema.ValidationOptions{})
}

func convert(example string, packages loader, folder string) error {
	source, err := os.ReadFile(example)
	if err != nil {
		return err
	}
	template, diagnostics, err := pulumiyaml.LoadYAMLBytes(example, source)
	if err != nil {
		return err
	}
	if diagnostics.HasErrors() {
		return diagnostics
	}
	program, warnings, err := yamlgen.EjectProgram(template, packages)
	if err != nil {
		return err
	}
	// What is only warned of, such as an unknown property, is a mistake in an example.
	if len(warnings) > 0 {
		return warnings
	}
	name := strings.TrimSuffix(filepath.Base(example), ".yaml")
	for _, language := range languages {
		files, mistakes, err := language.generate(program)
		if err != nil {
			return err
		}
		if len(mistakes) > 0 {
			return mistakes
		}
		for _, content := range files {
			path := filepath.Join(folder, language.name, name+language.extension)
			if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
				return err
			}
			if err := os.WriteFile(path, content, 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

// Knows one package, without starting its plugin.
type loader struct{ pkg *schema.Package }

func (l loader) LoadPackage(name string, _ *semver.Version) (*schema.Package, error) {
	if name != l.pkg.Name {
		return nil, fmt.Errorf("the package %s is not known", name)
	}
	return l.pkg, nil
}

func (l loader) LoadPackageV2(_ context.Context, wanted *schema.PackageDescriptor) (*schema.Package, error) {
	return l.LoadPackage(wanted.Name, wanted.Version)
}

func (l loader) LoadPackageReference(name string, version *semver.Version) (schema.PackageReference, error) {
	pkg, err := l.LoadPackage(name, version)
	if err != nil {
		return nil, err
	}
	return pkg.Reference(), nil
}

func (l loader) LoadPackageReferenceV2(
	_ context.Context, wanted *schema.PackageDescriptor,
) (schema.PackageReference, error) {
	return l.LoadPackageReference(wanted.Name, wanted.Version)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
