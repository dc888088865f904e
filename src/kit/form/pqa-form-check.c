/* pqa-form-check.c: what keeps a form from being saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-form-check.h"

#include "pqa-i18n.h"

/* All fields below a widget that can be filled in, in the order in which they are read. */
static void
collect_fields (GtkWidget *widget, GPtrArray *fields)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!PQA_IS_FIELD (child))
      collect_fields (child, fields);
    else if (gtk_widget_is_visible (child) && gtk_widget_is_sensitive (child))
      g_ptr_array_add (fields, child);
}

/* Languages without an alphabet put the mnemonic behind the words: “描述(_D)”. */
static GString *
strip_mnemonic (const char *title)
{
  GString *plain = g_string_new (title);
  const char *behind = strstr (title, "(_");

  if (behind != NULL)
    g_string_erase (plain, behind - title, strlen ("(_D)"));
  g_string_replace (plain, "_", "", 0);
  return plain;
}

static void
add_name (GString *names, PqaField *field)
{
  g_autoptr (GString) plain = strip_mnemonic (pqa_field_get_title (field));

  /* Translators: between the names of fields in a list */
  g_string_append_printf (names, "%s%s", names->len > 0 ? _ (", ") : "", plain->str);
}

/**
 * pqa_form_check:
 * @form: a widget with fields in it
 * @text: (out) (nullable): which fields have problems, in words; %NULL if none has
 *
 * From now on every field says also that it is empty, if it must not be.
 *
 * Returns: (transfer none) (nullable): the first field with a problem
 */
PqaField *
pqa_form_check (GtkWidget *form, char **text)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_autoptr (GString) names = g_string_new (NULL);
  PqaField *first = NULL;

  collect_fields (form, fields);
  for (guint i = 0; i < fields->len; i++)
    {
      PqaField *field = g_ptr_array_index (fields, i);
      g_autofree char *problem = pqa_field_find_problem (field);

      pqa_field_insist (field);
      if (problem == NULL)
        continue;
      add_name (names, field);
      if (first == NULL)
        first = field;
    }
  *text = first != NULL ? g_strdup_printf (_ ("Before this can be saved, look at: %s"), names->str)
                        : NULL;
  return first;
}

/**
 * pqa_form_is_waiting:
 * @form: a widget with fields in it
 *
 * Returns: whether a field gets the value that was typed in a moment
 */
gboolean
pqa_form_is_waiting (GtkWidget *form)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  collect_fields (form, fields);
  for (guint i = 0; i < fields->len; i++)
    if (pqa_field_is_waiting (g_ptr_array_index (fields, i)))
      return TRUE;
  return FALSE;
}

/**
 * pqa_form_focus_first:
 * @form: a widget with fields in it
 *
 * Puts the focus into the first field that takes it.
 */
void
pqa_form_focus_first (GtkWidget *form)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  collect_fields (form, fields);
  for (guint i = 0; i < fields->len; i++)
    if (gtk_widget_grab_focus (g_ptr_array_index (fields, i)))
      return;
}
