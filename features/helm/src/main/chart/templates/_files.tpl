{{- /* SPDX-License-Identifier: Apache-2.0 */ -}}

{{- /* The lines of a properties file as java.util.Properties reads it. */ -}}
{{- define "kalends.properties" -}}
{{- range $name, $value := . }}
{{ $name }}={{ hasPrefix " " $value | ternary "\\" "" }}{{ $value | replace "\\" "\\\\" | replace "\n" "\\n" | replace "\r" "\\r" | replace "\t" "\\t" | replace "\f" "\\f" }}
{{- end }}
{{- end -}}

{{- /* The files of etc by name, YAML: those of the stand-alone server, and those of the values in their place. */ -}}
{{- define "kalends.etc" -}}
{{- $files := dict -}}
{{- range $path, $content := .Files.Glob "files/etc/*" -}}
{{- $_ := set $files (base $path) (toString $content) -}}
{{- end -}}
{{- toYaml (merge (deepCopy .Values.etc) $files) -}}
{{- end -}}
