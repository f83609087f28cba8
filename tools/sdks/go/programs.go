package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/hashicorp/hcl/v2"
	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/hcl2/syntax"
	"github.com/pulumi/pulumi/pkg/v3/codegen/pcl"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

type programLanguage struct {
	name, extension string
	generate        func(program *pcl.Program) (map[string][]byte, hcl.Diagnostics, error)
}

var programLanguages = []programLanguage{
	{"python", ".py", python.GenerateProgram},
	{"go", ".go", generateGo},
}

// Writes each program to FOLDER/LANGUAGE/NAME.EXTENSION.
func writePrograms(schemaFile, folder string, pclFiles []string) error {
	spec, err := readSpec(schemaFile)
	if err != nil {
		return err
	}
	importers := map[string]schema.Language{"go": gogen.Importer, "python": python.Importer}
	pkg, err := schema.ImportSpec(spec, importers, schema.NewNullLoader(), schema.ValidationOptions{})
	if err != nil {
		return err
	}
	for _, file := range pclFiles {
		for _, language := range programLanguages {
			if err := writeProgram(file, folder, language, onlyPackage{pkg: pkg}); err != nil {
				return fmt.Errorf("%s could not be written in %s: %w", file, language.name, err)
			}
		}
	}
	return nil
}

// Each language gets a program of its own: a generator changes the one that it is given.
func writeProgram(pclFile, folder string, language programLanguage, packages schema.Loader) error {
	text, err := os.ReadFile(pclFile)
	if err != nil {
		return err
	}
	parser := syntax.NewParser()
	if err := parser.ParseFile(bytes.NewReader(text), "program.pp"); err != nil {
		return err
	}
	if len(parser.Diagnostics) > 0 {
		return parser.Diagnostics
	}
	// Only what these give can be exported from a Go program as it is.
	program, mistakes, err := pcl.BindProgram(parser.Files, packages, pcl.PreferOutputVersionedInvokes)
	if err != nil {
		return err
	}
	if len(mistakes) > 0 {
		return mistakes
	}
	files, mistakes, err := language.generate(program)
	if err != nil {
		return err
	}
	if len(mistakes) > 0 {
		return mistakes
	}
	name := strings.TrimSuffix(filepath.Base(pclFile), ".pp") + language.extension
	for _, content := range files {
		if err := writeFile(filepath.Join(folder, language.name, name), content); err != nil {
			return err
		}
	}
	return nil
}

var getFunction = regexp.MustCompile(`(\bdockerhub\.)Get(\w+?)(Output|OutputArgs|Result)\b`)

// In the SDK for Go a function getTeam is LookupTeam, since GetTeam reads a resource Team. The generator knows that only where
// the module of a token names the function too, as in index/getTeam.
func generateGo(program *pcl.Program) (map[string][]byte, hcl.Diagnostics, error) {
	files, mistakes, err := gogen.GenerateProgram(program)
	for name, content := range files {
		files[name] = getFunction.ReplaceAllFunc(content, func(call []byte) []byte {
			parts := getFunction.FindSubmatch(call)
			for _, pkg := range program.PackageReferences() {
				if _, isResource, _ := pkg.Resources().Get("dockerhub:index:" + string(parts[2])); isResource {
					return bytes.Replace(call, []byte("Get"), []byte("Lookup"), 1)
				}
			}
			return call
		})
	}
	return files, mistakes, err
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
