/* pqa-list-query.c: which rows a list shows, in which order
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list reads in two steps: the ids of all its rows in order, and the values of those rows that
 * are looked at, by id. Conditions are SQL of the store's own with the typed values bound.
 *
 * A list may have several parts, one after the other, where no single index gives the whole order.
 */
#include "list/pqa-list-query.h"

#include <stdarg.h>
#include <string.h>

#include "list/pqa-list-groups.h"

typedef struct
{
  char type; /* 'i' or 't' */
  gint64 number;
  char *text;
} Argument;

struct _PqaListQuery
{
  char *row_query;
  char *id;
  char *from;
  GStrv tables;
  GString *conditions;
  GArray *arguments; /* of Argument */
  char *order;
  char *group_key;
  PqaListQuery *next; /* the part that follows, or NULL */
};

G_DEFINE_BOXED_TYPE (PqaListQuery, pqa_list_query, pqa_list_query_ref, pqa_list_query_unref)

static void
clear_argument (gpointer data)
{
  g_free (((Argument *) data)->text);
}

static GArray *
new_arguments (void)
{
  GArray *arguments = g_array_new (FALSE, FALSE, sizeof (Argument));

  g_array_set_clear_func (arguments, clear_argument);
  return arguments;
}

static void
clear (gpointer data)
{
  PqaListQuery *self = data;

  g_free (self->row_query);
  g_free (self->id);
  g_free (self->from);
  g_strfreev (self->tables);
  g_string_free (self->conditions, TRUE);
  g_array_unref (self->arguments);
  g_free (self->order);
  g_free (self->group_key);
  g_clear_pointer (&self->next, pqa_list_query_unref);
}

static void
bind_arguments (PqaListQuery *self, PqaStatement *statement)
{
  for (guint i = 0; i < self->arguments->len; i++)
    {
      Argument *argument = &g_array_index (self->arguments, Argument, i);

      if (argument->type == 'i')
        pqa_statement_bind_int (statement, i + 1, argument->number);
      else
        pqa_statement_bind_text (statement, i + 1, argument->text);
    }
}

static char *
compose (PqaListQuery *self, const char *what, const char *extra, const char *order, gint64 limit)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT %s FROM %s", what, self->from);
  if (self->conditions->len > 0)
    g_string_append_printf (sql, " WHERE %s", self->conditions->str);
  if (extra != NULL)
    g_string_append_printf (sql, "%s%s", self->conditions->len > 0 ? " AND " : " WHERE ", extra);
  if (order != NULL)
    g_string_append_printf (sql, " ORDER BY %s", order);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %" G_GINT64_FORMAT, limit);
  return g_string_free (sql, FALSE);
}

/* A grouped list is known only when it has been read whole. */
static char *
compose_ids (PqaListQuery *self, gint64 limit)
{
  g_autofree char *keyed = NULL;

  if (self->group_key == NULL)
    return compose (self, self->id, NULL, self->order, limit);
  keyed = g_strdup_printf ("%s, %s", self->id, self->group_key);
  return compose (self, keyed, NULL, self->order, 0);
}

/**
 * pqa_list_query_new:
 * @row_query: the query file that gives one row's columns for the id ?1
 * @id: the SQL expression of the id, "r.id"
 * @from: the tables that conditions and order need, "request r"
 * @tables: (array zero-terminated=1): tables whose change changes the list
 *
 * Returns: (transfer full): a query for all rows
 */
PqaListQuery *
pqa_list_query_new (const char *row_query,
                    const char *id,
                    const char *from,
                    const char *const *tables)
{
  PqaListQuery *self = g_atomic_rc_box_new0 (PqaListQuery);

  self->row_query = g_strdup (row_query);
  self->id = g_strdup (id);
  self->from = g_strdup (from);
  self->tables = g_strdupv ((GStrv) tables);
  self->conditions = g_string_new (NULL);
  self->arguments = new_arguments ();
  return self;
}

PqaListQuery *
pqa_list_query_ref (PqaListQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
pqa_list_query_unref (PqaListQuery *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Every part is narrowed in the same way. */
static void
add_condition (PqaListQuery *self, const char *condition, GArray *arguments)
{
  for (PqaListQuery *part = self; part != NULL; part = part->next)
    {
      if (part->conditions->len > 0)
        g_string_append (part->conditions, " AND ");
      g_string_append_printf (part->conditions, "(%s)", condition);
      for (guint i = 0; i < arguments->len; i++)
        {
          Argument argument = g_array_index (arguments, Argument, i);

          argument.text = g_strdup (argument.text);
          g_array_append_val (part->arguments, argument);
        }
    }
}

/**
 * pqa_list_query_where:
 * @condition: SQL with a plain `?` for each value
 * @types: (nullable): the values' kinds in turn: `i` gint64, `t` text
 *
 * Narrows the list; conditions add up.
 */
void
pqa_list_query_where (PqaListQuery *self, const char *condition, const char *types, ...)
{
  g_autoptr (GArray) arguments = new_arguments ();
  va_list values;

  va_start (values, types);
  for (; types != NULL && *types != '\0'; types++)
    {
      Argument argument = { .type = *types };

      if (*types == 'i')
        argument.number = va_arg (values, gint64);
      else
        argument.text = g_strdup (va_arg (values, const char *));
      g_array_append_val (arguments, argument);
    }
  va_end (values);
  add_condition (self, condition, arguments);
}

/**
 * pqa_list_query_where_contains:
 * @condition: SQL with `LIKE ? ESCAPE '\\'` for each place to look at
 * @typed: what is looked for, taken literally
 *
 * Narrows the list to rows that have @typed somewhere.
 */
void
pqa_list_query_where_contains (PqaListQuery *self, const char *condition, const char *typed)
{
  g_autoptr (GString) pattern = g_string_new ("%");
  g_autoptr (GArray) arguments = new_arguments ();

  for (const char *p = typed; *p != '\0'; p++)
    {
      if (strchr ("%_\\", *p) != NULL)
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');

  for (const char *p = strchr (condition, '?'); p != NULL; p = strchr (p + 1, '?'))
    {
      Argument argument = { .type = 't', .text = g_strdup (pattern->str) };

      g_array_append_val (arguments, argument);
    }
  add_condition (self, condition, arguments);
}

/**
 * pqa_list_query_append:
 * @next: (transfer full): a query for the same kind of row
 *
 * Puts the rows of @next after those of @self. No row may be in both.
 */
void
pqa_list_query_append (PqaListQuery *self, PqaListQuery *next)
{
  PqaListQuery *last = self;

  while (last->next != NULL)
    last = last->next;
  last->next = next;
}

/**
 * pqa_list_query_order:
 * @order: SQL terms; end with the id, so that the order is one
 */
void
pqa_list_query_order (PqaListQuery *self, const char *order)
{
  g_free (self->order);
  self->order = g_strdup (order);
}

/**
 * pqa_list_query_group:
 * @key: SQL of the group that a row is in, a number that is not negative
 *
 * Puts the rows of a group together where the first of them stands, and before them a row for the
 * group itself. Its id is −1 − @key; the row query has to give such a row, too. Counting leaves
 * these rows out.
 */
void
pqa_list_query_group (PqaListQuery *self, const char *key)
{
  g_free (self->group_key);
  self->group_key = g_strdup (key);
}

/**
 * pqa_list_query_concerns:
 * @tables: as PqaDatabase::changed tells them
 *
 * Returns: whether a change of @tables may change the list
 */
gboolean
pqa_list_query_concerns (PqaListQuery *self, const char *const *tables)
{
  for (; *tables != NULL; tables++)
    if (g_str_equal (*tables, "*") || g_strv_contains ((const char *const *) self->tables, *tables))
      return TRUE;
  return FALSE;
}

static void
read_plain (PqaStatement *statement, GArray *ids)
{
  while (pqa_statement_next (statement))
    {
      gint64 id = pqa_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
}

static gboolean
read_part (PqaListQuery *self, PqaConnection *connection, gint64 limit, GArray *ids, GError **error)
{
  g_autofree char *sql = compose_ids (self, limit);
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  bind_arguments (self, statement);
  if (self->group_key != NULL)
    pqa_list_groups_read (statement, limit, ids);
  else
    read_plain (statement, ids);
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_list_query_read_ids:
 * @limit: how many at the most, 0 for all
 *
 * Returns: (transfer full) (element-type gint64): the ids in order
 */
GArray *
pqa_list_query_read_ids (PqaListQuery *self,
                         PqaConnection *connection,
                         gint64 limit,
                         GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (PqaListQuery *part = self; part != NULL; part = part->next)
    {
      if (!read_part (part, connection, limit > 0 ? limit - ids->len : 0, ids, error))
        return NULL;
      if (limit > 0 && ids->len >= limit)
        break;
    }
  return g_steal_pointer (&ids);
}

/**
 * pqa_list_query_read_rows:
 * @cells: (out) (array length=n_ids): each row's values, NULL for a row that is gone
 */
gboolean
pqa_list_query_read_rows (PqaListQuery *self,
                          PqaConnection *connection,
                          const gint64 *ids,
                          gsize n_ids,
                          PqaRowCells **cells,
                          GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, self->row_query, error);

  if (statement == NULL)
    return FALSE;

  for (gsize i = 0; i < n_ids; i++)
    {
      pqa_statement_bind_int (statement, 1, ids[i]);
      cells[i] = pqa_statement_next (statement) ? pqa_row_cells_read (statement) : NULL;
      if (!pqa_statement_finish (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
count_part (PqaListQuery *self,
            PqaConnection *connection,
            const char *extra_condition,
            gint64 *count,
            GError **error)
{
  g_autofree char *sql = compose (self, "count (*)", extra_condition, NULL, 0);
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  bind_arguments (self, statement);
  if (pqa_statement_next (statement))
    *count += pqa_statement_get_int (statement, 0);
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_list_query_count:
 * @extra_condition: (nullable): SQL without values that narrows the count
 * @count: (out): how many rows
 */
gboolean
pqa_list_query_count (PqaListQuery *self,
                      PqaConnection *connection,
                      const char *extra_condition,
                      gint64 *count,
                      GError **error)
{
  *count = 0;
  for (PqaListQuery *part = self; part != NULL; part = part->next)
    if (!count_part (part, connection, extra_condition, count, error))
      return FALSE;
  return TRUE;
}

static gboolean
explain_part (PqaListQuery *self, PqaConnection *connection, GString *steps, GError **error)
{
  g_autofree char *sql = compose_ids (self, 0);
  g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (connection, explain, error);

  if (statement == NULL)
    return FALSE;

  bind_arguments (self, statement);
  while (pqa_statement_next (statement))
    g_string_append_printf (steps, "%s\n", pqa_statement_get_text (statement, 3));
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_list_query_explain:
 *
 * Returns: (transfer full): the steps in which the ids are read, one in a line, to see whether an
 *   index serves them
 */
char *
pqa_list_query_explain (PqaListQuery *self, PqaConnection *connection, GError **error)
{
  g_autoptr (GString) steps = g_string_new (NULL);

  for (PqaListQuery *part = self; part != NULL; part = part->next)
    if (!explain_part (part, connection, steps, error))
      return NULL;
  return g_string_free (g_steal_pointer (&steps), FALSE);
}
