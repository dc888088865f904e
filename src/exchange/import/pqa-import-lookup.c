/* pqa-import-lookup.c: finds rows by the names that files use, and creates missing ones
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each table is read once, when it is first needed, and then answered from memory.
 */
#include "import/pqa-import-lookup.h"

#include "pqa-i18n.h"
#include "text/pqa-pinyin.h"

/* Several rows have the name. */
#define AMBIGUOUS (-1)

typedef struct
{
  gint64 parent;
  char *name;
} Key;

struct _PqaImportLookup
{
  PqaConnection *connection;
  const PqaMapping *mapping;
  PqaImportReport *report;
  GHashTable *tables[PQA_LOOKUP_N_TABLES]; /* Key → gint64 */
};

static const struct
{
  const char *list;
  const char *add;    /* NULL for what is never created by name alone */
  const char *create; /* what a mapping calls them */
} tables[PQA_LOOKUP_N_TABLES] = {
  [PQA_LOOKUP_ZONE] = { "import/list-zones", "import/add-zone", NC_ ("created", "zones") },
  [PQA_LOOKUP_DEPARTMENT] = { "import/list-departments", "import/add-department",
                              NC_ ("created", "departments") },
  [PQA_LOOKUP_POST] = { "import/list-posts", "import/add-post", NC_ ("created", "posts") },
  [PQA_LOOKUP_CATEGORY] = { "import/list-categories", "import/add-category",
                            NC_ ("created", "categories") },
  [PQA_LOOKUP_BUILDING] = { "import/list-buildings", "import/add-building",
                            NC_ ("created", "buildings") },
  [PQA_LOOKUP_HOME] = { "import/list-homes", NULL, NC_ ("created", "homes") },
  [PQA_LOOKUP_STAFF] = { "import/list-staff", "import/add-staff-name", NC_ ("created", "staff") },
  [PQA_LOOKUP_DIMENSION] = { "import/list-dimensions", "import/add-dimension",
                             NC_ ("created", "dimensions") },
};

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->name) * 31 + (guint)key->parent;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  return first->parent == second->parent && g_str_equal (first->name, second->name);
}

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->name);
  g_free (key);
}

/**
 * pqa_import_lookup_new:
 *
 * All arguments stay alive longer than the lookup.
 *
 * Returns: (transfer full): an empty lookup
 */
PqaImportLookup *
pqa_import_lookup_new (PqaConnection *connection,
                       const PqaMapping *mapping,
                       PqaImportReport *report)
{
  PqaImportLookup *self = g_new0 (PqaImportLookup, 1);

  self->connection = connection;
  self->mapping = mapping;
  self->report = report;
  return self;
}

void
pqa_import_lookup_free (PqaImportLookup *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < PQA_LOOKUP_N_TABLES; i++)
    g_clear_pointer (&self->tables[i], g_hash_table_unref);
  g_free (self);
}

static void
remember (GHashTable *known, gint64 parent, const char *name, gint64 id)
{
  Key *key = g_new (Key, 1);

  key->parent = parent;
  key->name = g_strdup (name);
  g_hash_table_replace (known, key, g_memdup2 (&id, sizeof id));
}

static gboolean
load (PqaImportLookup *self, PqaLookupTable table, GError **error)
{
  g_autoptr (PqaStatement) list
      = pqa_connection_query (self->connection, tables[table].list, error);
  GHashTable *known;

  if (list == NULL)
    return FALSE;
  known = g_hash_table_new_full (key_hash, key_equal, key_free, g_free);
  self->tables[table] = known;
  while (pqa_statement_next (list))
    remember (known, pqa_statement_get_int (list, 1), pqa_statement_get_text (list, 2),
              pqa_statement_get_int (list, 0));
  return pqa_statement_finish (list, error);
}

/**
 * pqa_import_lookup_find:
 * @parent: the upper category, 0 for the upper level itself, %PQA_LOOKUP_ANY_PARENT; 0 for others
 * @id: (out): the row, 0 if there is none, below 0 if there are several
 *
 * Returns: %FALSE when the database fails
 */
gboolean
pqa_import_lookup_find (PqaImportLookup *self,
                        PqaLookupTable table,
                        gint64 parent,
                        const char *name,
                        gint64 *id,
                        GError **error)
{
  const Key key = { parent, (char *)name };
  const gint64 *found;

  if (self->tables[table] == NULL && !load (self, table, error))
    return FALSE;
  found = g_hash_table_lookup (self->tables[table], &key);
  *id = found != NULL ? *found : 0;
  return TRUE;
}

/**
 * pqa_import_lookup_add:
 *
 * Tells the lookup of a row that somebody else added.
 */
void
pqa_import_lookup_add (
    PqaImportLookup *self, PqaLookupTable table, gint64 parent, const char *name, gint64 id)
{
  if (self->tables[table] != NULL)
    remember (self->tables[table], parent, name, id);
}

static gboolean
create (PqaImportLookup *self,
        PqaLookupTable table,
        gint64 parent,
        const char *name,
        const char *more,
        const char *address,
        gint64 *id,
        GError **error)
{
  g_autoptr (PqaStatement) add = pqa_connection_query (self->connection, tables[table].add, error);

  if (add == NULL)
    return FALSE;
  pqa_statement_bind_int (add, 1, parent);
  pqa_statement_bind_text (add, 2, name);
  pqa_statement_bind_text (add, 3, more);
  pqa_statement_bind_text (add, 4, address);
  if (!pqa_statement_run (add, error))
    return FALSE;
  *id = pqa_connection_get_last_id (self->connection);
  remember (self->tables[table], table == PQA_LOOKUP_BUILDING ? 0 : parent, name, *id);
  pqa_import_report_count_created (self->report, tables[table].create);
  return TRUE;
}

static gboolean
may_create (PqaImportLookup *self, PqaLookupTable table)
{
  return tables[table].add != NULL && pqa_mapping_creates (self->mapping, tables[table].create);
}

/**
 * pqa_import_lookup_find_or_create:
 *
 * Like pqa_import_lookup_find(), but creates the row if it is missing and the mapping says so.
 */
gboolean
pqa_import_lookup_find_or_create (PqaImportLookup *self,
                                  PqaLookupTable table,
                                  gint64 parent,
                                  const char *name,
                                  gint64 *id,
                                  GError **error)
{
  g_autofree char *initials = NULL;

  if (!pqa_import_lookup_find (self, table, parent, name, id, error))
    return FALSE;
  if (*id != 0 || !may_create (self, table))
    return TRUE;
  initials = table == PQA_LOOKUP_CATEGORY ? pqa_pinyin_initials (name) : NULL;
  return create (self, table, parent, name, initials, NULL, id, error);
}

static void
check_found (PqaImportLookup *self, PqaImportRow *row, guint field, gint64 *id)
{
  if (*id == AMBIGUOUS)
    pqa_import_row_fail (row, field, _ ("several have this name"));
  else if (*id == 0)
    pqa_import_row_fail (row, field, _ ("is not known, and the mapping does not create it"));
  *id = MAX (*id, 0);
}

/**
 * pqa_import_lookup_field:
 * @field: a field with a name
 * @id: (out): what it names, 0 if it is empty or not found; the latter is a problem of the row
 */
gboolean
pqa_import_lookup_field (PqaImportLookup *self,
                         PqaLookupTable table,
                         gint64 parent,
                         PqaImportRow *row,
                         guint field,
                         gint64 *id,
                         GError **error)
{
  const char *name = pqa_import_row_get_name (row, field);

  *id = 0;
  if (name == NULL)
    return TRUE;
  if (!pqa_import_lookup_find_or_create (self, table, parent, name, id, error))
    return FALSE;
  check_found (self, row, field, id);
  return TRUE;
}

/**
 * pqa_import_lookup_building:
 * @zone: where a building that is created stands, 0 if that is not known
 *
 * Like pqa_import_lookup_field() for buildings, which need a zone and have an address.
 */
gboolean
pqa_import_lookup_building (PqaImportLookup *self,
                            gint64 zone,
                            PqaImportRow *row,
                            guint code_field,
                            guint name_field,
                            guint address_field,
                            gint64 *id,
                            GError **error)
{
  const char *code = pqa_import_row_get_name (row, code_field);

  *id = 0;
  if (code == NULL)
    return TRUE;
  if (!pqa_import_lookup_find (self, PQA_LOOKUP_BUILDING, 0, code, id, error))
    return FALSE;
  if (*id == 0 && may_create (self, PQA_LOOKUP_BUILDING) && zone == 0)
    {
      pqa_import_row_fail (row, code_field, _ ("is a new building, whose zone is not given"));
      return TRUE;
    }
  if (*id == 0 && may_create (self, PQA_LOOKUP_BUILDING))
    return create (self, PQA_LOOKUP_BUILDING, zone, code, pqa_import_row_get_name (row, name_field),
                   pqa_import_row_get_text (row, address_field), id, error);
  check_found (self, row, code_field, id);
  return TRUE;
}
