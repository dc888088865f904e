/* pqa-saved-view.c: filters, order and columns of a list under a name
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person's own views are nobody else's to change; those of the office are the managers'. All
 * that change something need a write transaction and fail with DENIED, CONFLICT or CONSTRAINT.
 */
#include "settings/pqa-saved-view.h"

#include "list/pqa-view-definition.h"
#include "pqa-i18n.h"

#define MAX_NAME_CHARS 60

void
pqa_saved_view_free (PqaSavedView *self)
{
  g_free (self->name);
  g_free (self->definition);
  g_free (self);
}

static gboolean
refuse (PqaError code, const char *message, GError **error)
{
  g_set_error_literal (error, PQA_ERROR, code, message);
  return FALSE;
}

static PqaSavedView *
read_view (PqaStatement *statement)
{
  PqaSavedView *self = g_new0 (PqaSavedView, 1);

  self->id = pqa_statement_get_int (statement, 0);
  self->office_wide = pqa_statement_is_null (statement, 1);
  self->name = pqa_statement_dup_text (statement, 2);
  self->definition = pqa_statement_dup_text (statement, 3);
  self->row_version = pqa_statement_get_int (statement, 4);
  return self;
}

/**
 * pqa_saved_view_list:
 * @page: which list, such as "requests"
 * @staff_id: who reads; 0 for nobody, who sees the office's only
 *
 * Returns: (transfer full) (element-type PqaSavedView): the person's own views, then the office's
 */
GPtrArray *
pqa_saved_view_list (PqaConnection *connection, const char *page, gint64 staff_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "settings/saved-views", error);
  g_autoptr (GPtrArray) views
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_saved_view_free);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "ti", page, staff_id);
  while (pqa_statement_next (statement))
    g_ptr_array_add (views, read_view (statement));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&views) : NULL;
}

/* Rules -----------------------------------------------------------------------------------------*/

static gboolean
check_right (PqaConnection *connection, gint64 staff_id, GError **error)
{
  if (staff_id == 0)
    return pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error);
  return staff_id == pqa_connection_get_actor_id (connection)
         || refuse (PQA_ERROR_DENIED, _ ("This view belongs to somebody else."), error);
}

static gboolean
check_definition (const PqaSavedView *view, GError **error)
{
  g_autoptr (PqaViewDefinition) definition
      = pqa_view_definition_from_json (view->definition, error);

  return definition != NULL;
}

static gboolean
check_name (PqaConnection *connection,
            const char *page,
            gint64 staff_id,
            const PqaSavedView *view,
            GError **error)
{
  gint64 taken;

  if (*view->name == '\0')
    return refuse (PQA_ERROR_CONSTRAINT, _ ("A view needs a name."), error);
  if (g_utf8_strlen (view->name, -1) > MAX_NAME_CHARS)
    return refuse (PQA_ERROR_CONSTRAINT, _ ("The name is too long for a menu."), error);
  if (!pqa_connection_read_int (connection, &taken, error,
                                "SELECT EXISTS (SELECT 1 FROM saved_view WHERE page = ?1"
                                " AND ifnull (staff_id, 0) = ?2 AND name = ?3 AND id <> ?4"
                                " AND removed_at IS NULL)",
                                "titi", page, staff_id, view->name, view->id))
    return FALSE;
  return !taken || refuse (PQA_ERROR_CONSTRAINT, _ ("There is another view of this name."), error);
}

static gboolean
check_version (const PqaSavedView *view, gint64 row_version, GError **error)
{
  return row_version == view->row_version
         || refuse (PQA_ERROR_CONFLICT,
                    _ ("This view has been changed or removed somewhere else meanwhile. Pick it "
                       "again to see how it is now, or save yours under another name."),
                    error);
}

/* Finds a view that is to be changed; the actor must have read it as it is and may change it. */
static gboolean
find_stored (PqaConnection *connection,
             const PqaSavedView *view,
             char **page,
             gint64 *staff_id,
             GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (
      connection, "SELECT page, ifnull (staff_id, 0), row_version FROM saved_view WHERE id = ?1",
      error);
  gint64 row_version;

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind_int (statement, 1, view->id);
  if (!pqa_statement_next (statement))
    return pqa_statement_finish (statement, error)
           && refuse (PQA_ERROR_NOT_FOUND, _ ("There is no such view."), error);
  *page = pqa_statement_dup_text (statement, 0);
  *staff_id = pqa_statement_get_int (statement, 1);
  row_version = pqa_statement_get_int (statement, 2);
  return pqa_statement_finish (statement, error) && check_right (connection, *staff_id, error)
         && check_version (view, row_version, error);
}

/* Commands --------------------------------------------------------------------------------------*/

/**
 * pqa_saved_view_add:
 * @page: of which list
 * @view: its name, definition and whether it is office-wide; the rest does not matter
 * @id: (out): the new view
 */
gboolean
pqa_saved_view_add (PqaConnection *connection,
                    const char *page,
                    const PqaSavedView *view,
                    gint64 *id,
                    GError **error)
{
  gint64 staff_id = view->office_wide ? 0 : pqa_connection_get_actor_id (connection);

  if (!view->office_wide && staff_id == 0)
    return refuse (PQA_ERROR_DENIED, _ ("Nobody has signed in."), error);
  if (!check_right (connection, staff_id, error) || !check_definition (view, error)
      || !check_name (connection, page, staff_id, view, error)
      || !pqa_connection_run (connection, error,
                              "INSERT INTO saved_view (staff_id, page, name, definition)"
                              " VALUES (nullif (?1, 0), ?2, ?3, ?4)",
                              "ittt", staff_id, page, view->name, view->definition))
    return FALSE;
  *id = pqa_connection_get_last_id (connection);
  return TRUE;
}

/**
 * pqa_saved_view_change:
 * @view: the view with its new name and definition, and the row version that was read
 */
gboolean
pqa_saved_view_change (PqaConnection *connection, const PqaSavedView *view, GError **error)
{
  g_autofree char *page = NULL;
  gint64 staff_id;

  return find_stored (connection, view, &page, &staff_id, error) && check_definition (view, error)
         && check_name (connection, page, staff_id, view, error)
         && pqa_connection_run (connection, error,
                                "UPDATE saved_view SET name = ?2, definition = ?3,"
                                " row_version = row_version + 1 WHERE id = ?1",
                                "itt", view->id, view->name, view->definition);
}

/**
 * pqa_saved_view_set_removed:
 * @view: the view, with the row version that was read
 * @removed: whether it is to go from the menu or to come back
 */
gboolean
pqa_saved_view_set_removed (PqaConnection *connection,
                            const PqaSavedView *view,
                            gboolean removed,
                            GError **error)
{
  g_autofree char *page = NULL;
  gint64 staff_id;

  return find_stored (connection, view, &page, &staff_id, error)
         && (removed || check_name (connection, page, staff_id, view, error))
         && pqa_connection_run (connection, error,
                                "UPDATE saved_view SET removed_at = nullif (?2, 0),"
                                " row_version = row_version + 1 WHERE id = ?1",
                                "ii", view->id,
                                removed ? pqa_connection_get_now (connection) : (gint64)0);
}
