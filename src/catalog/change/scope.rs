//! Names in Python code: which a statement binds, which it takes from elsewhere.
//!
//! Owns: Python's scopes, as far as functions and classes make them. Does not own: what the names stand for.

use std::collections::BTreeSet;

use tree_sitter::Node;

/// The names that a statement binds in the block where it stands.
pub fn bound_by<'t>(statement: Node<'t>, source: &'t str) -> Vec<&'t str> {
    let mut scope = Scope::default();
    scope.read(statement, source);
    scope.bound.into_iter().collect()
}

/// The names that a statement, a block or a whole file uses and that nothing inside of it binds.
pub fn taken_from_elsewhere<'t>(node: Node<'t>, source: &'t str) -> BTreeSet<&'t str> {
    let mut scope = Scope::default();
    scope.read(node, source);
    scope.free()
}

/// Whether `name` is used anywhere in a statement: as a name, or after a dot.
pub fn mentions(node: Node, source: &str, name: &str) -> bool {
    let mut walk = node.walk();
    (node.kind() == "identifier" && &source[node.byte_range()] == name)
        || node.children(&mut walk).any(|child| mentions(child, source, name))
}

/// What a module, a class's body or a function does with names.
#[derive(Default)]
struct Scope<'t> {
    bound: BTreeSet<&'t str>,
    used: BTreeSet<&'t str>,
    /// What functions inside use. They do not see the names of a class around them.
    used_deeper: BTreeSet<&'t str>,
    global: BTreeSet<&'t str>,
}

impl<'t> Scope<'t> {
    fn free(self) -> BTreeSet<&'t str> {
        let Scope { bound, used, used_deeper, global } = self;
        let bound: BTreeSet<_> = bound.difference(&global).copied().collect();
        used.union(&used_deeper).chain(&global).filter(|name| !bound.contains(*name)).copied().collect()
    }

    fn read(&mut self, node: Node<'t>, source: &'t str) {
        let text = |node: Node<'t>| &source[node.byte_range()];
        match node.kind() {
            "identifier" => drop(self.used.insert(text(node))),
            "function_definition"
            | "lambda"
            | "list_comprehension"
            | "set_comprehension"
            | "dictionary_comprehension"
            | "generator_expression" => {
                self.bound.extend(node.child_by_field_name("name").map(text));
                let mut inner = Scope::default();
                inner.read_all(node, source, &["name"]);
                self.used_deeper.extend(inner.free());
            }
            "class_definition" => {
                self.bound.extend(node.child_by_field_name("name").map(text));
                let mut inner = Scope::default();
                inner.read_all(node, source, &["name"]);
                self.used_deeper.append(&mut inner.used_deeper);
                self.used.extend(inner.free());
            }
            "import_statement" | "import_from_statement" | "future_import_statement" => {
                let mut walk = node.walk();
                let names = node.children_by_field_name("name", &mut walk);
                self.bound.extend(names.filter_map(|name| imported_name(name, source)));
            }
            "attribute" => self.read_all(node, source, &["attribute"]),
            "keyword_argument" => self.read_all(node, source, &["name"]),
            "global_statement" | "nonlocal_statement" => {
                let mut walk = node.walk();
                self.global.extend(node.named_children(&mut walk).map(text));
            }
            "parameters" | "lambda_parameters" => {
                let mut walk = node.walk();
                node.named_children(&mut walk).for_each(|child| self.parameter(child, source));
            }
            "assignment" | "augmented_assignment" | "for_statement" | "for_in_clause" => {
                self.bind_field(node, "left", source);
                self.read_all(node, source, &["left"]);
                if node.kind() == "augmented_assignment" {
                    self.read_field(node, "left", source);
                }
            }
            "named_expression" => {
                self.bind_field(node, "name", source);
                self.read_all(node, source, &["name"]);
            }
            "type_alias_statement" => {
                self.bind_field(node, "left", source);
                self.read_all(node, source, &["left"]);
            }
            "as_pattern_target" | "case_pattern" => self.bind(node, source),
            _ => self.read_all(node, source, &[]),
        }
    }

    /// All that is inside of a node, the named fields apart.
    fn read_all(&mut self, node: Node<'t>, source: &'t str, but: &[&str]) {
        let mut walk = node.walk();
        let mut more = walk.goto_first_child();
        while more {
            if !walk.field_name().is_some_and(|field| but.contains(&field)) {
                self.read(walk.node(), source);
            }
            more = walk.goto_next_sibling();
        }
    }

    fn read_field(&mut self, node: Node<'t>, field: &str, source: &'t str) {
        if let Some(child) = node.child_by_field_name(field) {
            self.read(child, source);
        }
    }

    fn bind_field(&mut self, node: Node<'t>, field: &str, source: &'t str) {
        if let Some(target) = node.child_by_field_name(field) {
            self.bind(target, source);
        }
    }

    /// A target: names are bound, `x.y` and `x[y]` are used.
    fn bind(&mut self, target: Node<'t>, source: &'t str) {
        match target.kind() {
            "identifier" => drop(self.bound.insert(&source[target.byte_range()])),
            "attribute" | "subscript" => self.read(target, source),
            _ => {
                let mut walk = target.walk();
                target.named_children(&mut walk).for_each(|child| self.bind(child, source));
            }
        }
    }

    fn parameter(&mut self, parameter: Node<'t>, source: &'t str) {
        match parameter.kind() {
            "default_parameter" | "typed_default_parameter" => {
                self.bind_field(parameter, "name", source);
                self.read_all(parameter, source, &["name"]);
            }
            "typed_parameter" => {
                let mut walk = parameter.walk();
                for (index, child) in parameter.named_children(&mut walk).enumerate() {
                    if index == 0 { self.bind(child, source) } else { self.read(child, source) }
                }
            }
            _ => self.bind(parameter, source),
        }
    }
}

/// The name that one part of an import statement binds.
fn imported_name<'t>(part: Node<'t>, source: &'t str) -> Option<&'t str> {
    match part.child_by_field_name("alias") {
        Some(alias) => Some(&source[alias.byte_range()]),
        None => source[part.byte_range()].split('.').next().map(str::trim),
    }
}
