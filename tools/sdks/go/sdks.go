package main

import (
	"errors"
	"fmt"
	"path/filepath"

	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const tool = "pulumi-dockerhub"

type generateSdk func(pkg *schema.Package) (map[string][]byte, error)

var sdks = map[string]generateSdk{
	"python": func(pkg *schema.Package) (map[string][]byte, error) {
		return python.GeneratePackage(tool, pkg, nil, nil)
	},
	"go": func(pkg *schema.Package) (map[string][]byte, error) {
		return gogen.GeneratePackage(tool, pkg, nil)
	},
}

func writeSdks(schemaFile, folder string) error {
	for language, generate := range sdks {
		if err := writeSdk(schemaFile, filepath.Join(folder, language), generate); err != nil {
			return fmt.Errorf("the SDK for %s could not be generated: %w", language, err)
		}
	}
	return nil
}

// Each language gets a package of its own: a generator adds to the one that it is given.
func writeSdk(schemaFile, folder string, generate generateSdk) error {
	spec, err := readSpec(schemaFile)
	if err != nil {
		return err
	}
	pkg, diagnostics, err := schema.BindSpec(spec, schema.NewNullLoader(), schema.ValidationOptions{})
	if err != nil {
		return err
	}
	if diagnostics.HasErrors() {
		return errors.Join(diagnostics.Errs()...)
	}
	files, err := generate(pkg)
	if err != nil {
		return err
	}
	for name, content := range files {
		if err := writeFile(filepath.Join(folder, name), content); err != nil {
			return err
		}
	}
	return nil
}
