//! A Python file as the statements at its top level, or at that of a class's body, by whole lines.
//!
//! Owns: where each begins and ends, what it is, and which names it binds. Does not own: what is done with them
//! (`assembly`), and which names stand inside (`scope`).

use tree_sitter::{Node, Parser, Tree};

use super::scope::bound_by;

/// Where a source cannot be read, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable {
    /// From 1.
    pub line: usize,
    pub why: &'static str,
}

/// The deepest nesting that is followed: what people write stays far below, and what follows trees has a stack.
const DEEPEST: u32 = 400;

/// The syntax tree of a source without errors.
pub fn parsed(source: &str) -> Result<Tree, Unreadable> {
    let unreadable = |line, why| Unreadable { line, why };
    let mut parser = Parser::new();
    let language = tree_sitter_python::LANGUAGE.into();
    let tree = parser.set_language(&language).ok().and_then(|()| parser.parse(source, None));
    let tree = tree.ok_or(unreadable(1, "this cannot be read as Python"))?;
    if let Some(line) = too_deep(tree.root_node()) {
        return Err(unreadable(line, "this is nested too deeply"));
    }
    match first_error(tree.root_node()) {
        Some(node) => Err(unreadable(node.start_position().row + 1, "this is no Python")),
        None => Ok(tree),
    }
}

/// The line where a tree is deeper than may be.
fn too_deep(root: Node<'_>) -> Option<usize> {
    let mut walk = root.walk();
    loop {
        if walk.depth() > DEEPEST {
            return Some(walk.node().start_position().row + 1);
        }
        if walk.goto_first_child() || walk.goto_next_sibling() {
            continue;
        }
        while walk.goto_parent() {
            if walk.goto_next_sibling() {
                break;
            }
        }
        if walk.depth() == 0 {
            return None;
        }
    }
}

fn first_error(node: Node<'_>) -> Option<Node<'_>> {
    if !node.has_error() {
        return None;
    }
    let mut walk = node.walk();
    node.children(&mut walk).find_map(first_error).or(Some(node))
}

/// What a statement is to somebody who puts definitions in the place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Docstring,
    /// What it imports: a module, or names out of one.
    Import(Vec<Imported>),
    /// A function or a class.
    Definition,
    /// `del name`.
    Drop,
    /// `...` alone: the rest.
    Rest,
    /// Everything else, such as an assignment.
    Other,
}

/// One thing that an import statement imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// As it is written: `from collections import deque as queue`.
    pub what: String,
    /// The module, where names are taken out of one.
    pub from: Option<String>,
}

/// A statement, with the comments directly above it.
#[derive(Debug, Clone)]
pub struct Statement<'t> {
    pub kind: Kind,
    /// The names that it binds in its block.
    pub names: Vec<&'t str>,
    pub node: Node<'t>,
    /// The lines it takes, from 0: comments above it included, the last one excluded.
    pub lines: std::ops::Range<usize>,
}

impl<'t> Statement<'t> {
    /// Its line, from 1.
    pub fn line(&self) -> usize {
        self.node.start_position().row + 1
    }

    /// The class that it defines, if it does.
    pub fn class(&self) -> Option<Node<'t>> {
        let inner = match self.node.kind() {
            "decorated_definition" => self.node.child_by_field_name("definition")?,
            _ => self.node,
        };
        (inner.kind() == "class_definition").then_some(inner)
    }
}

/// The statements of a module or a class's body, in order.
pub fn statements<'t>(block: Node<'t>, source: &'t str) -> Vec<Statement<'t>> {
    let mut found: Vec<Statement> = Vec::new();
    let mut comments: Option<std::ops::Range<usize>> = None;
    let mut walk = block.walk();
    for node in block.named_children(&mut walk) {
        let rows = node.start_position().row..last_row(node) + 1;
        let above = found.last().map_or(0, |before| before.lines.end);
        if node.kind() == "comment" {
            match (&mut comments, found.last_mut()) {
                _ if rows.start < above => {} // at the end of the statement's last line
                (None, Some(before)) if inside(before, node) => before.lines.end = rows.end,
                (Some(comments), _) if comments.end == rows.start => comments.end = rows.end,
                _ => comments = Some(rows),
            }
            continue;
        }
        let start = comments.take().filter(|c| c.end == rows.start).map_or(rows.start, |c| c.start);
        match found.last_mut() {
            // Two on a line are one to us, who move whole lines.
            Some(before) if start < before.lines.end => {
                before.kind = Kind::Other;
                before.names.extend(names_of(node, source));
                before.lines.end = rows.end.max(before.lines.end);
            }
            _ => found.push(Statement {
                kind: kind_of(node, source, found.is_empty()),
                names: names_of(node, source),
                node,
                lines: start..rows.end,
            }),
        }
    }
    found
}

/// Whether a comment belongs to the body of the definition above it.
fn inside(before: &Statement, comment: Node) -> bool {
    before.kind == Kind::Definition && comment.start_position().column > before.node.start_position().column
}

fn last_row(node: Node) -> usize {
    let end = node.end_position();
    if end.column == 0 && end.row > node.start_position().row { end.row - 1 } else { end.row }
}

fn kind_of(node: Node, source: &str, first: bool) -> Kind {
    match node.kind() {
        "function_definition" | "class_definition" | "decorated_definition" => Kind::Definition,
        "import_statement" | "import_from_statement" | "future_import_statement" => {
            Kind::Import(imported(node, source))
        }
        "delete_statement" => Kind::Drop,
        "expression_statement" if node.named_child_count() == 1 => match node.named_child(0).map(|n| n.kind()) {
            Some("string" | "concatenated_string") if first => Kind::Docstring,
            Some("ellipsis") => Kind::Rest,
            _ => Kind::Other,
        },
        _ => Kind::Other,
    }
}

fn imported(node: Node, source: &str) -> Vec<Imported> {
    let from = match node.kind() {
        "future_import_statement" => Some("__future__".to_owned()),
        _ => node.child_by_field_name("module_name").map(|module| source[module.byte_range()].to_owned()),
    };
    let mut walk = node.walk();
    let names: Vec<&str> =
        node.children_by_field_name("name", &mut walk).map(|name| &source[name.byte_range()]).collect();
    let names = if names.is_empty() { vec!["*"] } else { names };
    let what = |name: &str| match &from {
        Some(module) => format!("from {module} import {name}"),
        None => format!("import {name}"),
    };
    names.into_iter().map(|name| Imported { what: what(name), from: from.clone() }).collect()
}

/// The names that a statement binds where it stands, or drops.
fn names_of<'t>(node: Node<'t>, source: &'t str) -> Vec<&'t str> {
    if node.kind() == "delete_statement" {
        return identifiers(node, source);
    }
    bound_by(node, source)
}

fn identifiers<'t>(node: Node<'t>, source: &'t str) -> Vec<&'t str> {
    if node.kind() == "identifier" {
        return vec![&source[node.byte_range()]];
    }
    let mut walk = node.walk();
    node.named_children(&mut walk).flat_map(|child| identifiers(child, source)).collect()
}
