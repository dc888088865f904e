/* pqa-form-group.c: fields that belong together, under a heading
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-form-group.h"

struct _PqaFormGroup
{
  GtkBox parent_instance;

  GtkWidget *heading;
};

enum
{
  PROP_TITLE = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PqaFormGroup, pqa_form_group, GTK_TYPE_BOX)

static void
set_title (PqaFormGroup *self, const char *title)
{
  gtk_label_set_text (GTK_LABEL (self->heading), title != NULL ? title : "");
  gtk_widget_set_visible (self->heading, title != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
}

static void
pqa_form_group_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_text (GTK_LABEL (PQA_FORM_GROUP (object)->heading)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_form_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TITLE)
    set_title (PQA_FORM_GROUP (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_form_group_class_init (PqaFormGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pqa_form_group_get_property;
  object_class->set_property = pqa_form_group_set_property;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
pqa_form_group_init (PqaFormGroup *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->heading = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_widget_set_visible (self->heading, FALSE);
  gtk_box_append (GTK_BOX (self), self->heading);
}

/**
 * pqa_form_group_new:
 * @title: (nullable): heading
 *
 * Returns: (transfer floating): a group without fields; in a template they are its children
 */
GtkWidget *
pqa_form_group_new (const char *title)
{
  return g_object_new (PQA_TYPE_FORM_GROUP, "title", title, NULL);
}

/**
 * pqa_form_group_add:
 * @field: usually a #PqaField, but any widget will do
 *
 * Adds a field at the end.
 */
void
pqa_form_group_add (PqaFormGroup *self, GtkWidget *field)
{
  g_return_if_fail (PQA_IS_FORM_GROUP (self));

  gtk_box_append (GTK_BOX (self), field);
}
