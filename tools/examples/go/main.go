// Writes YAML programs as PCL, the language that Pulumi's program generators read.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/pulumi/pulumi-yaml/pkg/pulumiyaml"
	"github.com/pulumi/pulumi-yaml/pkg/pulumiyaml/codegen"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

func main() {
	if len(os.Args) < 4 {
		fail(fmt.Errorf("usage: yaml-to-pcl SCHEMA FOLDER FILE..."))
	}
	pkg, err := readPackage(os.Args[1])
	if err != nil {
		fail(err)
	}
	for _, file := range os.Args[3:] {
		if err := convert(file, os.Args[2], onlyPackage{pkg: pkg}); err != nil {
			fail(fmt.Errorf("%s could not be converted: %w", file, err))
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
	return schema.ImportSpec(spec, nil, schema.ValidationOptions{})
}

func convert(file, folder string, packages schema.ReferenceLoader) error {
	source, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	template, mistakes, err := pulumiyaml.LoadYAMLBytes(file, source)
	if err != nil {
		return err
	}
	if mistakes.HasErrors() {
		return mistakes
	}
	text, warnings, err := codegen.ConvertTemplateIL(template, packages)
	if err != nil {
		return err
	}
	// What YAML programs are only warned of is a mistake in an example.
	if len(warnings) > 0 {
		return warnings
	}
	name := strings.TrimSuffix(filepath.Base(file), ".yaml") + ".pp"
	return os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644)
}

// Knows one package without starting its plugin; nothing asks it for anything else.
type onlyPackage struct {
	schema.ReferenceLoader
	pkg *schema.Package
}

func (l onlyPackage) LoadPackageReferenceV2(
	_ context.Context, wanted *schema.PackageDescriptor,
) (schema.PackageReference, error) {
	if wanted.Name != l.pkg.Name {
		return nil, fmt.Errorf("the package %s is not known", wanted.Name)
	}
	return l.pkg.Reference(), nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
